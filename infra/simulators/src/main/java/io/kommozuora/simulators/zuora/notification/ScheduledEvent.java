package io.kommozuora.simulators.zuora.notification;

import com.fasterxml.jackson.databind.JsonNode;
import io.kommozuora.simulators.zuora.condition.Condition;
import io.kommozuora.simulators.zuora.event.EventType;
import java.time.LocalTime;
import java.util.Optional;

/** A custom event that occurs each day at a time, for the objects whose date has come. */
public record ScheduledEvent(
    String id,
    EventType type,
    String displayName,
    String apiObject,
    String apiField,
    LocalTime time,
    Optional<Condition> condition,
    JsonNode parameters,
    boolean active)
    implements SetUp {}
