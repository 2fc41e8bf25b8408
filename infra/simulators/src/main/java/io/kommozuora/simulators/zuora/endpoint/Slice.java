package io.kommozuora.simulators.zuora.endpoint;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kommozuora.simulators.server.Json;
import io.kommozuora.simulators.server.Query;
import io.kommozuora.simulators.zuora.wire.Request;
import java.util.List;
import java.util.function.Function;

/** A part of a list by start and limit, and the address of the next part. */
record Slice<T>(List<T> items, String next) {
  private static final int MOST = 100;

  /** The part asked for; the first thing of the list has this number. */
  static <T> Slice<T> of(Request request, List<T> all, int first, int usual) {
    int limit = Math.clamp(request.whole("limit", usual), 1, MOST);
    int from = Math.clamp(request.whole("start", first) - first, 0, all.size());
    int to = Math.min(all.size(), from + limit);
    String next = to < all.size() ? next(request, to + first, limit) : "";
    return new Slice<>(all.subList(from, to), next);
  }

  /** The same question, from there on. */
  private static String next(Request request, int start, int limit) {
    StringBuilder url = new StringBuilder(request.call().path());
    url.append("?start=").append(start).append("&limit=").append(limit);
    request.call().parameters().parameters().stream()
        .filter(each -> !each.name().equals("start") && !each.name().equals("limit"))
        .forEach(
            each ->
                url.append('&')
                    .append(each.name())
                    .append('=')
                    .append(Query.encoded(each.value())));
    return url.toString();
  }

  ObjectNode json(Function<T, ObjectNode> item) {
    ObjectNode json = Json.object();
    ArrayNode data = json.putArray("data");
    items.forEach(each -> data.add(item.apply(each)));
    if (!next.isEmpty()) {
      json.put("next", next);
    }
    return json;
  }
}
