package io.kommozuora.localaws.events;

import com.fasterxml.jackson.databind.JsonNode;

/** An event that was accepted by a bus. */
public record PutEvent(String id, String bus, String source, String detailType, JsonNode detail) {}
