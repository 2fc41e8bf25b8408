package io.kommozuora.simulators.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class RoutesTest {
  private final Routes routes =
      new Routes(_ -> Reply.empty(404), _ -> Reply.empty(405))
          .on("GET", "/leads/{id}", call -> text(call.variable("id")))
          .on("POST", "/leads", _ -> text("made"));

  @Test
  void namesThePartsOfThePath() {
    assertThat(ask("GET", "/leads/7").body()).isEqualTo("7");
  }

  @Test
  void tellsAnUnknownPathFromAWrongMethod() {
    assertThat(ask("GET", "/leads/7/more").status()).isEqualTo(404);
    assertThat(ask("DELETE", "/leads/7").status()).isEqualTo(405);
  }

  private Reply ask(String method, String path) {
    return routes.answer(
        new Call(Instant.EPOCH, method, path, "", Map.of(), Content.of(""), Map.of()));
  }

  private static Reply text(String body) {
    return Reply.of(200, "text/plain", body);
  }
}
