package io.kommozuora.simulators.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class SimulatorServerTest {
  private static final Instant START = Instant.parse("2026-09-21T14:00:00Z");

  private final AtomicInteger effects = new AtomicInteger();
  private final SimulatorServer server =
      SimulatorServer.start(0, SimulatedTime.stoppedAt(START), this::counted, _ -> {});
  private final Http http = Http.to(server.baseUrl());

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void answersAndWritesTheJournal() throws Exception {
    HttpResponse<String> answer = post("/things?a=1", "body", "Authorization", "Bearer secret");

    assertThat(answer.statusCode()).isEqualTo(201);
    assertThat(answer.body()).isEqualTo("made");
    Exchange line = server.journal().all().getFirst();
    assertThat(line.at()).isEqualTo(START);
    assertThat(line.path() + "?" + line.query()).isEqualTo("/things?a=1");
    assertThat(line.requestBody()).isEqualTo("body");
    assertThat(line.requestHeaders()).containsEntry("Authorization", "[redacted]");
    assertThat(line.status()).isEqualTo(201);
    assertThat(line.effect()).isTrue();
  }

  @Test
  void answersAFaultInsteadOfActing() throws Exception {
    server.faults().add(Fault.answering("POST", "/things", 503, "{}"));

    assertThat(post("/things", "").statusCode()).isEqualTo(503);
    assertThat(effects).hasValue(0);
    assertThat(server.journal().all().getFirst().effect()).isFalse();
    assertThat(post("/things", "").statusCode()).isEqualTo(201);
  }

  @Test
  void cutsTheConnectionBeforeTheEffect() {
    server.faults().add(Fault.cutBefore("POST", "/things"));

    assertThatThrownBy(() -> post("/things", "")).isInstanceOf(IOException.class);
    assertThat(effects).hasValue(0);
    assertThat(server.journal().all().getFirst().status()).isZero();
  }

  @Test
  void losesTheAnswerAfterTheEffect() {
    server.faults().add(Fault.lostAnswer("POST", "/things"));

    assertThatThrownBy(() -> post("/things", "")).isInstanceOf(IOException.class);
    assertThat(effects).hasValue(1);
    assertThat(server.journal().all().getFirst().effect()).isTrue();
  }

  @Test
  void givesUpOnTheAnswerAfterTheEffect() throws Exception {
    server.faults().add(Fault.gaveUp("POST", "/things", 504));

    assertThat(post("/things", "").statusCode()).isEqualTo(504);
    assertThat(effects).hasValue(1);
    assertThat(server.journal().all().getFirst().effect()).isTrue();
  }

  @Test
  void holdsTheAnswerWhileTheEffectIsThere() throws Exception {
    server.faults().add(Fault.lateAnswer("POST", "/things", Duration.ofDays(1)));
    CompletableFuture<?> call = CompletableFuture.runAsync(() -> postUnchecked("/things"));

    awaitEffect();

    assertThat(call).isNotDone();
  }

  @Test
  void strikesOnlyWhatFitsAndAsOftenAsAsked() throws Exception {
    server.faults().add(Fault.answering("POST", "/thi.*", 500, "").after(1).times(2));

    assertThat(post("/other", "").statusCode()).isEqualTo(201);
    assertThat(post("/things", "").statusCode()).isEqualTo(201);
    assertThat(post("/things", "").statusCode()).isEqualTo(500);
    assertThat(post("/things", "").statusCode()).isEqualTo(500);
    assertThat(post("/things", "").statusCode()).isEqualTo(201);
  }

  @Test
  void takesFaultsAndTimeFromTheControlPaths() throws Exception {
    post("/_control/faults", "{\"pathRegex\":\"/things\",\"status\":402,\"body\":{\"a\":1}}");
    HttpResponse<String> time = post("/_control/time", "{\"advance\":\"PT15M\"}");

    HttpResponse<String> struck = post("/things", "");

    assertThat(time.body()).isEqualTo("{\"now\":\"2026-09-21T14:15:00Z\"}");
    assertThat(struck.statusCode()).isEqualTo(402);
    assertThat(struck.body()).isEqualTo("{\"a\":1}");
    assertThat(server.journal().all()).hasSize(1);
    assertThat(post("/_control/time", "{\"advance\":\"soon\"}").statusCode()).isEqualTo(400);
  }

  @Test
  void showsAndClearsTheJournalOnTheControlPaths() throws Exception {
    post("/things", "");

    assertThat(http.send("GET", "/_control/journal", "").body()).contains("\"path\":\"/things\"");
    assertThat(http.send("DELETE", "/_control/journal", "").statusCode()).isEqualTo(204);
    assertThat(server.journal().all()).isEmpty();
  }

  @Test
  void showsItsOwnMistakes() throws Exception {
    HttpResponse<String> answer = post("/broken", "");

    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.body()).contains("IllegalStateException: broken on purpose");
    assertThat(server.journal().all().getFirst().effect()).isFalse();
  }

  private Reply counted(Call call) {
    if (call.path().equals("/broken")) {
      throw new IllegalStateException("broken on purpose");
    }
    synchronized (effects) {
      effects.incrementAndGet();
      effects.notifyAll();
    }
    return Reply.of(201, "text/plain", "made");
  }

  private void awaitEffect() throws InterruptedException {
    synchronized (effects) {
      while (effects.get() == 0) {
        effects.wait();
      }
    }
  }

  private HttpResponse<String> post(String path, String body, String... headers)
      throws IOException, InterruptedException {
    return http.send("POST", path, body, headers);
  }

  private void postUnchecked(String path) {
    try {
      post(path, "");
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
