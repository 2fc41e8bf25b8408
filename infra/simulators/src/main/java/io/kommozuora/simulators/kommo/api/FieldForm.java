package io.kommozuora.simulators.kommo.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.kommozuora.simulators.kommo.crm.FieldDraft;
import io.kommozuora.simulators.kommo.crm.FieldType;
import io.kommozuora.simulators.kommo.crm.Fields;
import io.kommozuora.simulators.kommo.crm.Stage;
import io.kommozuora.simulators.kommo.crm.Violation;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

/** Reads new fields; a code is taken once per kind of card. */
final class FieldForm {
  private static final Set<String> KEYS =
      Set.of(
          "type",
          "name",
          "code",
          "sort",
          "group_id",
          "is_api_only",
          "required_statuses",
          "enums",
          "currency",
          "request_id");

  private final Fields fields;
  private final Set<String> codes = new HashSet<>();

  FieldForm(Fields fields) {
    this.fields = fields;
  }

  FieldDraft read(Item item) {
    item.only(KEYS);
    Optional<FieldType> type = type(item);
    Optional<String> code = item.chosen("code", item.text("code"), this::free);
    code.ifPresent(codes::add);
    FieldDraft draft =
        FieldDraft.of(type.orElse(FieldType.TEXT), item.requiredText("name"), code.orElse(null))
            .sort(item.integer("sort").map(Long::intValue).orElse(500))
            .apiOnly(item.bool("is_api_only").orElse(false))
            .currency(item.text("currency").orElse(null))
            .required(stages(item));
    return type.filter(FieldType::picks).isPresent() ? withChoices(draft, item) : draft;
  }

  private static Optional<FieldType> type(Item item) {
    Optional<String> name = item.required("type", item.text("type"));
    return item.chosen("type", name, text -> FieldType.named(text).isPresent())
        .flatMap(FieldType::named);
  }

  private boolean free(String code) {
    return fields.coded(code).isEmpty() && !codes.contains(code);
  }

  private static List<Stage> stages(Item item) {
    return item.array("required_statuses").stream()
        .flatMap(stages -> StreamSupport.stream(stages.spliterator(), false))
        .map(s -> new Stage(s.path("pipeline_id").asLong(), s.path("status_id").asLong()))
        .toList();
  }

  private static FieldDraft withChoices(FieldDraft draft, Item item) {
    FieldDraft whole = draft;
    for (JsonNode choice :
        item.required("enums", item.array("enums")).stream()
            .flatMap(e -> StreamSupport.stream(e.spliterator(), false))
            .toList()) {
      if (!choice.path("value").isTextual()) {
        item.violations().add(Violation.missing("enums.value"));
      }
      whole = whole.choice(choice.path("value").asText(), choice.path("code").textValue());
    }
    return whole;
  }
}
