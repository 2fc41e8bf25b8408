package io.kommozuora.sandbox.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.kommozuora.sandbox.Patience;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.FutureTask;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ServeTest {
  private static final Patience PATIENCE = new Patience(Duration.ofMinutes(1));
  private static final Pattern HINT =
      Pattern.compile("(?ms)^# (?<purpose>.+?)\\n(?<command>curl .+?)(?=\\n\\n)");

  /** What must be noted on the deal before such a command makes sense. */
  private static final Map<String, String> BEFORE =
      Map.of(
          "once it is active", "KOMMO-S-701",
          "the bank declines", "Invoice INV00000001 of",
          "the payment comes", "Insufficient funds",
          "the customer renews", "received on",
          "the customer leaves", "is renewed");

  private final Screen screen = new Screen();
  private final FutureTask<Integer> serving =
      new FutureTask<>(
          () -> Shell.run(new SandboxCommand(screen.out(), "the.log"), screen.out(), "--serve"));
  private final Thread thread = new Thread(serving);

  private record Hint(String purpose, String command) {}

  @BeforeEach
  void start() {
    thread.start();
    assertThat(PATIENCE.until(() -> screen.text().contains("Ctrl-C"))).isTrue();
  }

  @AfterEach
  void stop() throws Exception {
    thread.interrupt();
    assertThat(serving.get()).isZero();
    assertThat(screen.text()).contains("Stopped.");
  }

  @Test
  void everyCommandItPrintsWorksAndTheyBillADealToItsEnd() {
    List<Hint> hints = hints();

    assertThat(hints)
        .hasSameSizeAs(screen.lines().stream().filter(l -> l.contains("curl")).toList());
    for (Hint hint : hints) {
      BEFORE.forEach((purpose, noted) -> await(hint, purpose, noted));
      assertThat(status(hint)).as(hint.purpose()).isBetween(200, 204);
    }
    awaitAnswer("its notes", "is cancelled");
    awaitAnswer("the deal with its", "Cancelled (growth)");
    assertThat(answer("its tasks")).contains("Contact client", "\"completed\":true");
    assertThat(answer("accounts, subscriptions")).contains("KOMMO-C401", "KOMMO-S-701");
    assertThat(answer("what was asked of Kommo")).contains("/api/v4/leads/701/notes");
    assertThat(answer("the hooks that Kommo sent")).contains("status");
  }

  @Test
  void itNamesEveryAddress() {
    assertThat(screen.line("hooks go to")).contains("http://127.0.0.1:", "/webhooks/kommo/");
    assertThat(screen.line("Kommo's API")).endsWith("/api/v4");
    assertThat(screen.line("Zuora's API")).endsWith("/v1");
    assertThat(screen.lines()).allMatch(line -> line.length() <= 100);
  }

  /** A person reads what came of one command before giving the next. */
  private void await(Hint next, String purpose, String noted) {
    if (next.purpose().startsWith(purpose)) awaitAnswer("its notes", noted);
  }

  private void awaitAnswer(String purpose, String words) {
    assertThat(PATIENCE.until(() -> answer(purpose).contains(words))).as(words).isTrue();
  }

  private List<Hint> hints() {
    return HINT.matcher(screen.text())
        .results()
        .map(found -> new Hint(found.group("purpose"), found.group("command")))
        .toList();
  }

  private String answer(String purpose) {
    return hints().stream()
        .filter(hint -> hint.purpose().startsWith(purpose))
        .map(hint -> shell(hint.command()))
        .findFirst()
        .orElseThrow();
  }

  private static int status(Hint hint) {
    return Integer.parseInt(shell(hint.command() + " -o /dev/null -w '%{http_code}'"));
  }

  private static String shell(String command) {
    try {
      Process process = new ProcessBuilder("sh", "-c", command).redirectErrorStream(true).start();
      return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
