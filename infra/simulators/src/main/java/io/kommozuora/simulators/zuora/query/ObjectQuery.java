package io.kommozuora.simulators.zuora.query;

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
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** GET /object-query/{objects}: filters that must all hold, and pages by cursor. */
public final class ObjectQuery implements Endpoints {
  private static final Pattern CURSOR = Pattern.compile("cursor-(\\d{1,9})");
  private static final Pattern FILTER = Pattern.compile("(\\w+)\\.(EQ|NE|SW|GT|GE|LT|LE):(.*)");

  private final String path;
  private final QueryObject object;
  private final CustomFields customFields;

  public ObjectQuery(String objects, QueryObject object, CustomFields customFields) {
    this.path = "/object-query/" + objects;
    this.object = object;
    this.customFields = customFields;
  }

  @Override
  public void addTo(Paths paths) {
    paths.get(path, this::query);
  }

  private Reply query(Request request) {
    List<Filter> filters = request.call().parameters().all("filter[]").map(this::filter).toList();
    Map<String, String> equal = new HashMap<>();
    filters.stream()
        .filter(Filter::equal)
        .forEach(filter -> equal.put(filter.field(), filter.value()));
    return Replies.ok(
        page(
            request,
            object
                .rows()
                .of(request.books(), equal)
                .filter(row -> filters.stream().allMatch(filter -> filter.test(row)))));
  }

  private static ObjectNode page(Request request, Stream<ObjectNode> rows) {
    int size = request.size(10, 99);
    int from = cursor(request);
    List<ObjectNode> found = rows.skip(from).limit(size + 1L).toList();
    ObjectNode json = Json.object();
    if (found.size() > size) {
      json.put("nextPage", "cursor-" + (from + size));
    }
    ArrayNode data = json.putArray("data");
    found.stream().limit(size).forEach(data::add);
    return json;
  }

  private static int cursor(Request request) {
    Matcher cursor = CURSOR.matcher(request.parameter("cursor").orElse("cursor-0"));
    if (!cursor.matches()) {
      throw bad("The cursor is not valid.");
    }
    return Integer.parseInt(cursor.group(1));
  }

  private Filter filter(String text) {
    Matcher matcher = FILTER.matcher(text);
    if (!matcher.matches()) {
      throw bad("The filter '%s' is not valid.".formatted(text));
    }
    String name = matcher.group(1);
    Optional<String> field = object.filter(name);
    if (field.isEmpty() && !customFields.filterable(object.name(), name)) {
      throw bad("The field '%s' cannot be filtered by.".formatted(name));
    }
    String spelt = field.orElseGet(() -> customFields.spelt(object.name(), name));
    return new Filter(spelt, matcher.group(2), matcher.group(3));
  }

  private static Refusal bad(String message) {
    return Refusal.of(Category.BAD_OBJECT_QUERY, Refusal.UNKNOWN_OBJECT, message);
  }
}
