package io.kommozuora.zuoracallout.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.sqs.model.Message;

/** What is let in, and what waits unread in quarantine, from the request on. */
final class ProofTest {
  private static final Path USUAL = Path.of("src/test/resources/integration.yaml");
  private static final String LOGIN = "zuora:pass:word";

  @TempDir private static Path folder;

  private World world = new World();

  @AfterEach
  void close() {
    world.close();
  }

  /** A body that is told to the deal when it is let in. */
  private static String body(long deal) {
    return "{\"eventType\": \"InvoicePosted\", \"subscriptionNumber\": \"%s\"}"
        .formatted(Sales.subscription(deal));
  }

  private void assertToldOnly(long deal, int times) {
    world.settle();
    assertThat(world.notes(deal)).hasSize(times);
    assertThat(world.depth(world.stack.zuoraQuarantine())).isZero();
  }

  private Message assertQuarantined(String body) {
    world.settle();
    assertThat(world.kommo.journal().all()).isEmpty();
    assertThat(world.depth(world.stack.zuoraDead())).isZero();
    List<Message> waiting =
        world
            .aws
            .queues()
            .client()
            .receiveMessage(
                receive ->
                    receive.queueUrl(world.stack.zuoraQuarantine()).messageAttributeNames("All"))
            .messages();
    assertThat(waiting).hasSize(1);
    assertThat(waiting.getFirst().body()).isEqualTo(body);
    return waiting.getFirst();
  }

  private static String signed(String body) {
    return Posts.signature(body, World.HMAC_KEY);
  }

  private static String attribute(Message message, String name) {
    return message.messageAttributes().entrySet().stream()
        .filter(entry -> entry.getKey().equals(name))
        .map(entry -> entry.getValue().stringValue())
        .findFirst()
        .orElse("");
  }

  @Test
  void aWrongTokenWaitsUntouched() {
    String body = body(world.sales.sold());
    Map<String, String> headers =
        Map.of("X-Zuora-Signature", signed(body), "Zuora-Notification-Id", "n-1");
    world.posts.post("guessed", body, headers);

    Message waiting = assertQuarantined(body);

    assertThat(attribute(waiting, "token")).isEqualTo("t:guessed");
    assertThat(attribute(waiting, "signature")).isEqualTo("h:" + signed(body));
    assertThat(attribute(waiting, "notificationId")).isEqualTo("n:n-1");
    assertThat(attribute(waiting, "why")).isEqualTo("token");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "AAAA", "no base 64!", "other key", "other body", "hex"})
  void aWrongSignatureWaitsUntouched(String which) {
    String body = body(world.sales.sold());
    String signature =
        switch (which) {
          case "other key" -> Posts.signature(body, "another-key");
          case "other body" -> signed(body + " ");
          case "hex" -> "0f".repeat(32);
          default -> which;
        };
    world.posts.post(
        World.TOKEN, body, signature.isEmpty() ? Map.of() : Map.of("X-Zuora-Signature", signature));

    assertThat(attribute(assertQuarantined(body), "why")).isEqualTo("signature");
  }

  @Test
  void whatIsNotProvenIsNotParsed() {
    String body = "{\"eventType\": ";

    try (LogText log = new LogText()) {
      world.posts.post("guessed", body, Map.of());
      var _ = assertQuarantined(body);

      assertThat(log.all()).contains("refused for its token").doesNotContain("no JSON", "guessed");
    }
  }

  @Test
  void twoSecretsOfEachKindAreGoodWhileOneReplacesTheOther() {
    secrets(
        """
        {"tokens": ["new-token", "%s"], "hmac": ["new-key", "%s"]}
        """
            .formatted(World.TOKEN, World.HMAC_KEY));
    long first = world.sales.sold();
    long second = world.sales.sold();
    world.posts.signed(body(first));
    world.posts.post(
        "new-token",
        body(second),
        Map.of("X-Zuora-Signature", Posts.signature(body(second), "new-key")));

    assertToldOnly(first, 1);
    assertToldOnly(second, 1);
  }

  @Test
  void secretsReplacedWhileTheFunctionRunsAreBelievedSoonAndTheOldOnesNoMore() {
    var handler = world.handler();
    long deal = world.sales.sold();
    world.posts.signed(body(deal));
    world.settle(handler);
    secrets("{\"tokens\": [\"new-token\"], \"hmac\": \"new-key\"}");
    world.passes(Duration.ofSeconds(20));
    String body = body(deal).replace("InvoicePosted", "OrderPending");

    world.posts.post(
        "new-token", body, Map.of("X-Zuora-Signature", Posts.signature(body, "new-key")));
    world.settle(handler);
    assertToldOnly(deal, 2);

    world.kommo.journal().clear();
    world.posts.signed(body(deal).replace("InvoicePosted", "InvoicePastDue"));
    world.settle(handler);
    assertThat(world.depth(world.stack.zuoraQuarantine())).isEqualTo(1);
  }

  @Test
  void nothingIsProvenWhereNoSecretIsSet() {
    secrets("{\"token\": \"\", \"hmac\": \" \"}");
    String body = body(world.sales.sold());
    world.posts.post(World.TOKEN, body, Map.of("X-Zuora-Signature", Posts.signature(body, " ")));

    var _ = assertQuarantined(body);
  }

  @Test
  void aLoginProvesACalloutWhereItIsConfigured() throws IOException {
    deployed("basic");
    secrets(
        """
        {"token": "%s", "basic": {"username": "zuora", "password": "pass:word"}}
        """
            .formatted(World.TOKEN));
    long deal = world.sales.sold();
    String body = body(deal);

    world.posts.post(World.TOKEN, body, Map.of("Authorization", "Basic " + base64(LOGIN)));
    assertToldOnly(deal, 1);

    world.kommo.journal().clear();
    world.posts.post(World.TOKEN, body, Map.of("Authorization", "Basic " + base64("zuora:guess")));
    Message waiting = assertQuarantined(body);
    assertThat(attribute(waiting, "why")).isEqualTo("login");
  }

  @Test
  void aSignatureIsNoLogin() throws IOException {
    deployed("basic");
    String body = body(world.sales.sold());
    world.posts.signed(body);

    assertThat(attribute(assertQuarantined(body), "why")).isEqualTo("login");
  }

  @Test
  void theTokenAloneProvesACalloutWhereItIsConfigured() throws IOException {
    deployed("token");
    long deal = world.sales.sold();

    world.posts.post(World.TOKEN, body(deal), Map.of());
    assertToldOnly(deal, 1);

    world.kommo.journal().clear();
    world.posts.post("guessed", body(deal), Map.of());
    assertThat(attribute(assertQuarantined(body(deal)), "why")).isEqualTo("token");
  }

  private void deployed(String proof) throws IOException {
    Path file = folder.resolve(proof + ".yaml");
    String callouts = "zuora:\n  callouts: {proof: " + proof + "}\n";
    Files.writeString(file, Files.readString(USUAL).replace("zuora:\n", callouts));
    world.close();
    world = new World(file);
  }

  private void secrets(String json) {
    world.aws.secrets().put(world.stack.secret("zuora-hook"), json);
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
