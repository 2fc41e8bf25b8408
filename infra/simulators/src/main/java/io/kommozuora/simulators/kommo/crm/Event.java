package io.kommozuora.simulators.kommo.crm;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.time.Instant;

/** A line of the account's history. */
public record Event(
    String id,
    String type,
    long lead,
    long createdBy,
    Instant createdAt,
    ArrayNode after,
    ArrayNode before) {}
