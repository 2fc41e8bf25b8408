package io.kommozuora.simulators.kommo.crm;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A change of one deal; what is {@code null} or not listed stays. */
public record LeadEdit(
    long id,
    long by,
    @Nullable String name,
    @Nullable Long price,
    @Nullable Stage stage,
    @Nullable Long responsible,
    Map<Field, ArrayNode> values,
    @Nullable List<Tag> tags) {
  public LeadEdit {
    values = Map.copyOf(values);
  }

  static LeadEdit of(long id, long by) {
    return new LeadEdit(id, by, null, null, null, null, Map.of(), null);
  }

  LeadEdit stage(Stage to) {
    return new LeadEdit(id, by, name, price, to, responsible, values, tags);
  }

  LeadEdit responsible(long user) {
    return new LeadEdit(id, by, name, price, stage, user, values, tags);
  }

  LeadEdit price(long units) {
    return new LeadEdit(id, by, name, units, stage, responsible, values, tags);
  }

  LeadEdit values(Map<Field, ArrayNode> stored) {
    return new LeadEdit(id, by, name, price, stage, responsible, stored, tags);
  }
}
