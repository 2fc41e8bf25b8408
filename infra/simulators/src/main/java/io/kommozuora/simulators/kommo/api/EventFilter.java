package io.kommozuora.simulators.kommo.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.kommozuora.simulators.kommo.crm.Event;
import io.kommozuora.simulators.kommo.crm.Stage;
import io.kommozuora.simulators.server.Call;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The filters of the account's history. */
final class EventFilter {
  private final Filter filter;
  private final StageFilter after;
  private final StageFilter before;
  private final Set<String> valuesAfter;

  EventFilter(Call call) {
    this.filter = Filter.of(call);
    this.after = StageFilter.of(call.parameters(), "filter[value_after][leads_statuses]");
    this.before = StageFilter.of(call.parameters(), "filter[value_before][leads_statuses]");
    this.valuesAfter =
        call.parameters()
            .all("filter[value_after][custom_field_values]")
            .flatMap(Pattern.compile(",")::splitAsStream)
            .collect(Collectors.toSet());
  }

  boolean allows(Event event) {
    return filter.allows("type", event.type())
        && filter.allows("entity", "lead")
        && filter.allows("entity_id", event.lead())
        && filter.allows("created_by", event.createdBy())
        && filter.spans("created_at", event.createdAt())
        && after.allows(stage(event.after()))
        && before.allows(stage(event.before()))
        && hasValue(event);
  }

  private static Stage stage(JsonNode values) {
    JsonNode stage = values.path(0).path("lead_status");
    return new Stage(stage.path("pipeline_id").asLong(-1), stage.path("id").asLong(-1));
  }

  private boolean hasValue(Event event) {
    return valuesAfter.isEmpty()
        || StreamSupport.stream(event.after().spliterator(), false)
            .map(value -> value.path("custom_field_value").path("enum_id").asText())
            .anyMatch(valuesAfter::contains);
  }
}
