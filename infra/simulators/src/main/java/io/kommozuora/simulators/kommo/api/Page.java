package io.kommozuora.simulators.kommo.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kommozuora.simulators.server.Call;
import io.kommozuora.simulators.server.Json;
import io.kommozuora.simulators.server.Query;
import io.kommozuora.simulators.server.Reply;
import java.util.List;
import java.util.function.Function;

/** Which part of a list a call asks for. */
record Page(int number, int size) {
  private static final int USUAL = 50;
  static final int LARGEST = 250;

  static Page of(Call call) {
    return new Page(Math.max(1, number(call, "page", 1)), number(call, "limit", USUAL));
  }

  Page atMost(int largest) {
    return new Page(number, Math.min(size, largest));
  }

  /** The page of the list; nothing at all when it is empty, and no {@code next} on the last. */
  <T> Reply of(Call call, String name, List<T> all, Function<T, ? extends JsonNode> view) {
    if (size > LARGEST || size < 1) {
      return Problems.tooManyItems();
    }
    List<T> part = all.stream().skip((number - 1L) * size).limit(size).toList();
    if (part.isEmpty()) {
      return Reply.empty(204);
    }
    var body = Json.object().put("_page", number);
    body.set("_links", links(call, (long) number * size < all.size()));
    body.putObject("_embedded").putArray(name).addAll(part.stream().map(view).toList());
    return Hal.ok(body);
  }

  private ObjectNode links(Call call, boolean more) {
    var links = Json.object();
    links.set("self", link(call, number));
    if (more) {
      links.set("next", link(call, number + 1));
    }
    if (number > 1) {
      links.set("prev", link(call, number - 1));
    }
    return links;
  }

  private ObjectNode link(Call call, int page) {
    var query = new StringBuilder();
    call.parameters().parameters().stream()
        .filter(p -> !p.name().equals("page") && !p.name().equals("limit"))
        .forEach(p -> query.append(pair(p)).append('&'));
    query.append("limit=").append(size).append("&page=").append(page);
    return Json.object().put("href", Hal.base(call) + call.path() + "?" + query);
  }

  private static String pair(Query.Parameter parameter) {
    return Query.encoded(parameter.name()) + "=" + Query.encoded(parameter.value());
  }

  private static int number(Call call, String name, int otherwise) {
    try {
      return call.parameters().first(name).map(Integer::parseInt).orElse(otherwise);
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }
}
