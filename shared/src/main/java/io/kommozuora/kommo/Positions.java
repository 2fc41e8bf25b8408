package io.kommozuora.kommo;

import com.fasterxml.jackson.databind.JsonNode;
import io.kommozuora.http.Reason;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which of the things in a call is meant. */
final class Positions {
  private static final Pattern NUMBER = Pattern.compile("(\\d{1,3})(?:\\..*)?");

  private Positions() {}

  /** The ids of what an answer lists, by the position that is made out for each. */
  static Map<Integer, Long> ids(JsonNode items, Function<JsonNode, OptionalInt> position) {
    Map<Integer, Long> ids = new HashMap<>();
    for (JsonNode item : items) {
      long id = item.path("id").asLong();
      OptionalInt at = position.apply(item);
      if (id > 0 && at.isPresent()) {
        ids.putIfAbsent(at.getAsInt(), id);
      }
    }
    return ids;
  }

  /** The position an answered item says it has. */
  static OptionalInt told(JsonNode item) {
    return number(item.path("request_id").asText(""));
  }

  /** The position of the thing that is to blame, by the request id or at the path's beginning. */
  static OptionalInt blamed(Reason reason) {
    OptionalInt item = number(reason.item());
    return item.isPresent() ? item : number(reason.path());
  }

  private static OptionalInt number(String text) {
    Matcher number = NUMBER.matcher(text);
    return number.matches()
        ? OptionalInt.of(Integer.parseInt(number.group(1)))
        : OptionalInt.empty();
  }
}
