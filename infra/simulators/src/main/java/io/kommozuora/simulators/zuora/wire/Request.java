package io.kommozuora.simulators.zuora.wire;

import io.kommozuora.simulators.zuora.books.Books;
import java.util.Map;

/** A call that was let in: with the parts of its path, its API version and the entity's books. */
public record Request(Call call, Map<String, String> at, ApiVersion version, Books books) {
  public Request {
    at = Map.copyOf(at);
  }

  /** The part of the path that stands for the name in the route. */
  public String part(String name) {
    String value = at.get(name);
    if (value == null) {
      throw new IllegalArgumentException("The route has no part " + name);
    }
    return value;
  }

  public Body body() {
    return new Body(Json.parse(call.body()));
  }

  public int size(int usual, int most) {
    int asked = call.parameter("pageSize").map(Request::whole).orElse(usual);
    return Math.clamp(asked, 1, most);
  }

  public int page() {
    return Math.max(1, call.parameter("page").map(Request::whole).orElse(1));
  }

  private static int whole(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw Refusal.of(Category.BAD_VALUE, Refusal.UNKNOWN_OBJECT, "A page value is no number.");
    }
  }
}
