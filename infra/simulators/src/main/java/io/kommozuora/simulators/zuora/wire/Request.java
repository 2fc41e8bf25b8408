package io.kommozuora.simulators.zuora.wire;

import io.kommozuora.simulators.server.Call;
import io.kommozuora.simulators.zuora.books.Books;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A call that was let in, with its API version and the entity's books. */
public record Request(Call call, ApiVersion version, Books books) {
  /** The decoded part of the path that stands for the name in the route. */
  public String part(String name) {
    String raw = call.variable(name).replace("+", "%2B");
    return URLDecoder.decode(raw, StandardCharsets.UTF_8);
  }

  public Body body() {
    return new Body(StrictJson.object(call.body()));
  }

  public Optional<String> parameter(String name) {
    return call.parameters().first(name);
  }

  public int size(int usual, int most) {
    int asked = parameter("pageSize").map(Request::whole).orElse(usual);
    return Math.clamp(asked, 1, most);
  }

  public int page() {
    return Math.max(1, parameter("page").map(Request::whole).orElse(1));
  }

  private static int whole(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw Refusal.of(Category.BAD_VALUE, Refusal.UNKNOWN_OBJECT, "A page value is no number.");
    }
  }
}
