package io.kommozuora.simulators.kommo;

import com.fasterxml.jackson.databind.JsonNode;
import io.kommozuora.simulators.kommo.crm.CardDraft;
import io.kommozuora.simulators.kommo.crm.CompanyDraft;
import io.kommozuora.simulators.kommo.crm.ContactDraft;
import io.kommozuora.simulators.kommo.crm.FieldDraft;
import io.kommozuora.simulators.kommo.crm.FieldType;
import io.kommozuora.simulators.kommo.crm.LeadDraft;
import io.kommozuora.simulators.kommo.crm.Pipelines;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads cards and fields to be made from the control paths' JSON. */
record DraftForm(JsonNode json) {
  CompanyDraft company() {
    return filled(CompanyDraft.named(name()));
  }

  ContactDraft contact() {
    return filled(ContactDraft.named(name()).company(json.path("company").asLong()));
  }

  LeadDraft lead() {
    LeadDraft draft =
        LeadDraft.named(name())
            .price(json.path("price").asLong())
            .company(json.path("company").asLong())
            .stage(
                json.path("pipeline").asLong(Pipelines.SALES),
                json.path("stage").asLong(Pipelines.SALES_NEW));
    json.path("contacts").forEach(contact -> draft.contact(contact.asLong()));
    return filled(draft);
  }

  FieldDraft field() {
    FieldType type = FieldType.named(json.path("type").asText()).orElseThrow();
    String code = json.path("code").textValue();
    FieldDraft draft =
        type == FieldType.SMART_ADDRESS
            ? FieldDraft.smartAddress(name(), code)
            : FieldDraft.of(type, name(), code);
    for (JsonNode choice : json.path("enums")) {
      String label = choice.path("value").asText();
      draft = draft.choice(choice.path("id").asLong(), label, choice.path("code").textValue());
    }
    return draft.id(json.path("id").asLong()).apiOnly(json.path("is_api_only").asBoolean());
  }

  /** The fields to fill; {@code null} empties one. */
  Map<String, Object> values() {
    var values = new LinkedHashMap<String, Object>();
    json.properties().forEach(p -> values.put(p.getKey(), value(p.getValue())));
    return values;
  }

  private static Object value(JsonNode value) {
    if (value.isNull()) {
      return List.of();
    }
    return value.isTextual() ? value.textValue() : value;
  }

  private <D extends CardDraft<D>> D filled(D draft) {
    new DraftForm(json.path("fields")).values().forEach(draft::field);
    if (json.has("responsible")) {
      draft.responsible(json.path("responsible").asLong());
    }
    return draft.id(json.path("id").asLong());
  }

  private String name() {
    return json.path("name").asText();
  }
}
