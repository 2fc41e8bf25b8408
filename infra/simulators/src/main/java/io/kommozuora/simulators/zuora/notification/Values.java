package io.kommozuora.simulators.zuora.notification;

import com.fasterxml.jackson.databind.JsonNode;
import io.kommozuora.simulators.zuora.event.Occurrence;
import io.kommozuora.simulators.zuora.event.StandardEvent;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;

/**
 * The values of merge fields when an event has occurred. What a known kind of field does not find
 * is empty, what is no field at all stays as it is.
 */
record Values(Occurrence occurrence, Map<String, String> system, Locally locally) {
  private static final String DATA_SOURCE = "DataSource.";

  Optional<String> of(String name, boolean advanced) {
    if (name.startsWith(DATA_SOURCE)) {
      return Optional.of(dataSource(name));
    }
    boolean ofBase = advanced && name.startsWith(occurrence.scene().base() + ".");
    JsonNode raw = occurrence.scene().field(name);
    if (ofBase && !raw.isMissingNode()) {
      return Optional.of(raw.asText(""));
    }
    if (system.containsKey(name)) {
      return Optional.ofNullable(system.get(name));
    }
    return ofBase || SystemFields.NAMES.contains(name) ? Optional.of("") : Optional.empty();
  }

  private String dataSource(String name) {
    return hasDataSource() ? shown(occurrence.scene().field(name)) : "";
  }

  private boolean hasDataSource() {
    return StandardEvent.of(occurrence.type())
        .map(event -> event.dataSource().isPresent())
        .orElseGet(() -> SystemFields.WITH_DATA_SOURCE.contains(occurrence.scene().base()));
  }

  private String shown(JsonNode value) {
    return value.isBigDecimal()
        ? value.decimalValue().setScale(2, RoundingMode.HALF_UP).toPlainString()
        : locally.shown(value.asText(""));
  }
}
