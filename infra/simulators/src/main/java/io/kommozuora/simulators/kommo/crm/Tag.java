package io.kommozuora.simulators.kommo.crm;

/** A tag on a card. */
public record Tag(long id, String name) {}
