package io.kommozuora.simulators.zuora.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kommozuora.simulators.server.Json;
import io.kommozuora.simulators.server.Reply;
import io.kommozuora.simulators.zuora.endpoint.Endpoints;
import io.kommozuora.simulators.zuora.endpoint.Paths;
import io.kommozuora.simulators.zuora.tenant.CustomFields;
import io.kommozuora.simulators.zuora.wire.Category;
import io.kommozuora.simulators.zuora.wire.Refusal;
import io.kommozuora.simulators.zuora.wire.Replies;
import io.kommozuora.simulators.zuora.wire.Request;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** POST /v1/action/query and queryMore. */
public final class ZoqlEndpoints implements Endpoints {
  private static final int BATCH = 2000;

  private final List<QueryObject> objects;
  private final CustomFields customFields;
  private final Map<String, List<ObjectNode>> rest = new ConcurrentHashMap<>();

  public ZoqlEndpoints(List<QueryObject> objects, CustomFields customFields) {
    this.objects = List.copyOf(objects);
    this.customFields = customFields;
  }

  @Override
  public void addTo(Paths paths) {
    paths.post("/v1/action/query", this::query).post("/v1/action/queryMore", this::more);
  }

  private Reply query(Request request) {
    Zoql query =
        Zoql.parse(
            request
                .body()
                .text("queryString")
                .orElseThrow(() -> refusal(Category.MISSING_FIELD, "queryString is missing")));
    QueryObject object = object(query.object());
    List<String> fields = query.fields().stream().map(field -> spelt(object, field)).toList();
    List<ObjectNode> records =
        object
            .rows()
            .of(request.books(), equal(object, query))
            .filter(row -> query.conditions().stream().allMatch(each -> holds(object, each, row)))
            .map(row -> record(fields, row))
            .toList();
    return Replies.ok(batch(records));
  }

  private Reply more(Request request) {
    List<ObjectNode> left = request.body().text("queryLocator").map(rest::remove).orElse(List.of());
    return Replies.ok(batch(left));
  }

  private ObjectNode batch(List<ObjectNode> records) {
    ObjectNode json = Json.object().put("size", records.size());
    boolean done = records.size() <= BATCH;
    if (!done) {
      String locator = UUID.randomUUID().toString();
      rest.put(locator, records.subList(BATCH, records.size()));
      json.put("queryLocator", locator);
    }
    ArrayNode list = json.putArray("records");
    records.stream().limit(BATCH).forEach(list::add);
    return json.put("done", done);
  }

  private boolean holds(QueryObject object, Zoql.Condition condition, ObjectNode row) {
    return condition.holds(row.path(spelt(object, condition.field())));
  }

  private Map<String, String> equal(QueryObject object, Zoql query) {
    Map<String, String> equal = new HashMap<>();
    query.conditions().stream()
        .filter(Zoql.Condition::equal)
        .forEach(each -> equal.put(spelt(object, each.field()), each.value()));
    return equal;
  }

  private QueryObject object(String name) {
    return objects.stream()
        .filter(object -> object.name().equalsIgnoreCase(name))
        .findFirst()
        .orElseThrow(() -> refusal(Category.UNKNOWN_FIELD, "invalid object name: " + name));
  }

  private String spelt(QueryObject object, String field) {
    if (customFields.defined(object.name(), field)) {
      return field;
    }
    return object
        .field(field)
        .orElseThrow(() -> refusal(Category.UNKNOWN_FIELD, "invalid field for query: " + field));
  }

  /** Null fields are left out. */
  private static ObjectNode record(List<String> fields, ObjectNode row) {
    ObjectNode record = Json.object();
    for (String field : fields) {
      JsonNode value = row.path(field);
      if (!value.isMissingNode()) {
        record.set(capitalized(field), value);
      }
    }
    return record;
  }

  private static String capitalized(String field) {
    return field.substring(0, 1).toUpperCase(Locale.ROOT) + field.substring(1);
  }

  private static Refusal refusal(Category category, String message) {
    return Refusal.of(category, Refusal.UNKNOWN_OBJECT, message);
  }
}
