package io.kommozuora.simulators.kommo.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.kommozuora.simulators.kommo.crm.Crm;
import io.kommozuora.simulators.kommo.crm.Field;
import io.kommozuora.simulators.kommo.crm.Lead;
import io.kommozuora.simulators.kommo.crm.LeadEdit;
import io.kommozuora.simulators.kommo.crm.Pipeline;
import io.kommozuora.simulators.kommo.crm.Stage;
import io.kommozuora.simulators.kommo.crm.Tag;
import io.kommozuora.simulators.kommo.crm.Users;
import io.kommozuora.simulators.kommo.crm.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a change of a deal. */
final class LeadForm {
  private static final Set<String> KEYS =
      Set.of(
          "id",
          "name",
          "price",
          "price_with_minor_units",
          "status_id",
          "pipeline_id",
          "responsible_user_id",
          "loss_reason_id",
          "created_by",
          "updated_by",
          "created_at",
          "updated_at",
          "closed_at",
          "custom_fields_values",
          "request_id",
          "_embedded");

  private final Crm crm;
  private final long user;
  private final Item item;

  LeadForm(Crm crm, long user, Item item) {
    this.crm = crm;
    this.user = user;
    this.item = item.only(KEYS);
  }

  /** The change of the deal that the item names itself. */
  LeadEdit edit() {
    return edit(item.required("id", item.integer("id")).orElse(0L));
  }

  LeadEdit edit(long id) {
    Optional<Lead> lead = crm.leads().find(id).filter(found -> !found.deleted());
    if (lead.isEmpty()) {
      item.violations().add(Violation.notSupported("id"));
    }
    return new LeadEdit(
        id,
        user("updated_by", user),
        item.text("name").orElse(null),
        item.integer("price").orElse(null),
        lead.flatMap(found -> stage(found.stage())).orElse(null),
        item.chosen("responsible_user_id", item.integer("responsible_user_id"), crm.users()::has)
            .orElse(null),
        values(),
        tags());
  }

  private long user(String key, long otherwise) {
    return item.chosen(key, item.integer(key), id -> id == Users.ROBOT || crm.users().has(id))
        .orElse(otherwise);
  }

  private Optional<Stage> stage(Stage now) {
    Optional<Long> pipeline = item.integer("pipeline_id");
    Optional<Long> status = item.integer("status_id");
    if (pipeline.isPresent() && status.isEmpty()) {
      return item.chosen("pipeline_id", pipeline, id -> crm.pipelines().find(id).isPresent())
          .flatMap(crm.pipelines()::find)
          .filter(found -> found.id() != now.pipeline())
          .map(Pipeline::entry);
    }
    Optional<Stage> stage = status.map(id -> new Stage(pipeline.orElse(now.pipeline()), id));
    return item.chosen("status_id", stage, crm.pipelines()::has);
  }

  private Map<Field, ArrayNode> values() {
    return item.array("custom_fields_values")
        .map(entries -> new ValuesForm(crm, item.violations()).read(entries))
        .orElseGet(Map::of);
  }

  private @Nullable List<Tag> tags() {
    Optional<JsonNode> tags = item.object("_embedded").map(embedded -> embedded.path("tags"));
    if (tags.isEmpty()) {
      return null;
    }
    var named = new ArrayList<Tag>();
    for (JsonNode tag : tags.get()) {
      named.add(
          tag.has("id")
              ? new Tag(tag.path("id").asLong(), tag.path("name").asText())
              : crm.leads().tag(tag.path("name").asText()));
    }
    return named;
  }
}
