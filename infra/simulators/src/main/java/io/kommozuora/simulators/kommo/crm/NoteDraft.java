package io.kommozuora.simulators.kommo.crm;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** A note to be made. */
public record NoteDraft(long lead, long createdBy, String type, ObjectNode params) {}
