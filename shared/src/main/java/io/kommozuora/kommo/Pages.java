package io.kommozuora.kommo;

import com.fasterxml.jackson.databind.JsonNode;
import io.kommozuora.http.JsonHttp;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A list of Kommo's, read page by page as far as the reader goes. */
final class Pages {
  private final JsonHttp http;
  private final String path;

  private Pages(JsonHttp http, String path) {
    this.http = http;
    this.path = path;
  }

  /**
   * The list's items.
   *
   * @param path the list with its filters, without a page number
   * @param name what the items are called below {@code _embedded}
   */
  static Stream<JsonNode> of(JsonHttp http, String path, String name) {
    Pages pages = new Pages(http, path);
    return Stream.iterate(pages.page(1), Page::exists, pages::after)
        .flatMap(page -> page.items(name));
  }

  private Page page(int number) {
    String numbered = path + "&page=" + number;
    return new Page(number, http.repeatably(http.request(numbered).get().build()).body());
  }

  private Page after(Page page) {
    return page.hasNext() ? page(page.number() + 1) : Page.NONE;
  }

  private record Page(int number, JsonNode body) {
    static final Page NONE = new Page(0, JsonHttp.JSON.missingNode());

    // An empty list is answered with 204 and no body.
    boolean exists() {
      return body.isObject();
    }

    boolean hasNext() {
      return body.path("_links").path("next").path("href").isTextual();
    }

    Stream<JsonNode> items(String name) {
      return StreamSupport.stream(body.path("_embedded").path(name).spliterator(), false);
    }
  }
}
