package io.kommozuora.simulators.kommo.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.kommozuora.simulators.kommo.crm.Crm;
import io.kommozuora.simulators.kommo.crm.EntityType;
import io.kommozuora.simulators.kommo.crm.Field;
import io.kommozuora.simulators.kommo.crm.Fields;
import io.kommozuora.simulators.kommo.crm.ValueReader;
import io.kommozuora.simulators.kommo.crm.Violation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code custom_fields_values} of a deal: fields by id or by code. */
final class ValuesForm {
  private final Fields fields;
  private final Crm crm;
  private final List<Violation> violations;

  ValuesForm(Crm crm, List<Violation> violations) {
    this.crm = crm;
    this.fields = crm.fields(EntityType.LEADS);
    this.violations = violations;
  }

  Map<Field, ArrayNode> read(JsonNode entries) {
    var values = new LinkedHashMap<Field, ArrayNode>();
    for (int i = 0; i < entries.size(); i++) {
      entry(entries.get(i), "custom_fields_values." + i, values);
    }
    return values;
  }

  private void entry(JsonNode entry, String path, Map<Field, ArrayNode> values) {
    Optional<Field> field = field(entry);
    if (field.isEmpty()) {
      violations.add(Violation.notSupported(path + ".field_id"));
    } else if (!entry.has("values")) {
      violations.add(Violation.missing(path + ".values"));
    } else {
      var reader = new ValueReader(field.get(), crm.account().zone(), violations);
      values.put(field.get(), reader.read(entry.path("values"), path + ".values"));
    }
  }

  private Optional<Field> field(JsonNode entry) {
    return entry.has("field_id")
        ? fields.find(entry.path("field_id").asLong())
        : fields.coded(entry.path("field_code").asText());
  }
}
