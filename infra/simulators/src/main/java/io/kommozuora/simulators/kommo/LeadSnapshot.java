package io.kommozuora.simulators.kommo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.kommozuora.simulators.kommo.crm.Fields;
import io.kommozuora.simulators.kommo.crm.Lead;
import io.kommozuora.simulators.kommo.crm.Stage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** A deal at one moment; its filled fields by code, or by name where they have none. */
public record LeadSnapshot(
    long id,
    String name,
    long price,
    Stage stage,
    long responsible,
    long updatedBy,
    boolean deleted,
    List<Long> contacts,
    Optional<Long> company,
    Map<String, ArrayNode> fields) {
  static LeadSnapshot of(Lead lead, Fields fields) {
    var filled = new LinkedHashMap<String, ArrayNode>();
    fields
        .all()
        .forEach(
            field ->
                lead.value(field)
                    .ifPresent(
                        values ->
                            filled.put(
                                Objects.requireNonNullElse(field.code(), field.name()), values)));
    return new LeadSnapshot(
        lead.id(),
        lead.name(),
        lead.price(),
        lead.stage(),
        lead.responsible(),
        lead.updatedBy(),
        lead.deleted(),
        lead.contacts(),
        lead.company(),
        filled);
  }

  /** What the field holds as text: of an option the label, of a time the seconds. */
  public Optional<String> text(String field) {
    return first(field).map(value -> value.path("value").asText());
  }

  /** The code of the option chosen in the field. */
  public Optional<String> option(String field) {
    return first(field).map(value -> value.path("enum_code").asText());
  }

  private Optional<JsonNode> first(String field) {
    return Optional.ofNullable(fields.get(field)).map(values -> values.get(0));
  }
}
