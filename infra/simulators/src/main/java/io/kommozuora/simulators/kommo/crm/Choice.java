package io.kommozuora.simulators.kommo.crm;

import org.jspecify.annotations.Nullable;

/** One option of a field; Kommo's API calls it an enum. */
public record Choice(long id, String value, int sort, @Nullable String code) {}
