package io.kommozuora.kommo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kommozuora.http.Answer;
import io.kommozuora.http.JsonHttp;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import okhttp3.Request;

/** Changes what is there already; the same change once more changes nothing. */
abstract class Patching<T> implements Writing<T> {
  private final JsonHttp http;
  private final String name;

  /**
   * Changes of one kind.
   *
   * @param name what Kommo calls the things, in the path and in the answer
   */
  Patching(JsonHttp http, String name) {
    this.http = http;
    this.name = name;
  }

  /** The id of the thing to change. */
  abstract long id(T change);

  /** Writes the change the way Kommo takes it. */
  abstract ObjectNode put(ObjectNode json, T change);

  @Override
  public Answer send(List<T> changes) {
    ArrayNode json = JsonHttp.JSON.createArrayNode();
    for (T change : changes) {
      String position = Integer.toString(json.size());
      put(json.addObject(), change).put("request_id", position);
    }
    Request request = http.request("api/v4/" + name).patch(JsonHttp.body(json)).build();
    // What is too heavy for Kommo is not to be repeated as it is.
    return changes.size() > 1 ? http.once(request) : http.repeatably(request);
  }

  /** The answer names what was changed, and not always the request ids. */
  @Override
  public Map<Integer, Long> written(JsonNode body, List<T> changes) {
    Map<Integer, Long> written = new HashMap<>();
    for (JsonNode item : body.path("_embedded").path(name)) {
      for (int position = 0; position < changes.size(); position++) {
        if (item.path("id").asLong() == id(changes.get(position))) {
          written.put(position, id(changes.get(position)));
        }
      }
    }
    return written;
  }

  @Override
  public OptionalLong find(T change) {
    return OptionalLong.empty();
  }
}
