package io.kommozuora.simulators.zuora.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** One page of a list, and the URL of the next where there is one. */
public record Page<T>(List<T> items, Optional<String> nextPage) {
  public static <T> Page<T> of(Request request, List<T> all, int usual, int most) {
    int size = request.size(usual, most);
    int from = Math.min(all.size(), (request.page() - 1) * size);
    int to = Math.min(all.size(), from + size);
    return new Page<>(
        all.subList(from, to),
        to < all.size() ? Optional.of(url(request, request.page() + 1, size)) : Optional.empty());
  }

  public ObjectNode on(ObjectNode body) {
    nextPage.ifPresent(url -> body.put("nextPage", url));
    return body;
  }

  private static String url(Request request, int page, int size) {
    String host = request.call().header("host").orElse("localhost");
    return "http://%s%s?page=%d&pageSize=%d".formatted(host, request.call().path(), page, size);
  }
}
