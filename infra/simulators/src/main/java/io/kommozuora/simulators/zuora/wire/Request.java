package io.kommozuora.simulators.zuora.wire;

import io.kommozuora.simulators.server.Call;
import io.kommozuora.simulators.zuora.books.Books;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
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

  /** A body that is an array of texts. */
  public List<String> texts() {
    return StrictJson.texts(call.body());
  }

  public Optional<String> parameter(String name) {
    return call.parameters().first(name);
  }

  public int size(int usual, int most) {
    return Math.clamp(whole("pageSize", usual), 1, most);
  }

  public int page() {
    return Math.max(1, whole("page", 1));
  }

  public int whole(String parameter, int usual) {
    return parameter(parameter).map(Request::whole).orElse(usual);
  }

  private static int whole(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw Refusal.of(Category.BAD_VALUE, Refusal.UNKNOWN_OBJECT, "A page value is no number.");
    }
  }
}
