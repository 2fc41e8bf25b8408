package io.kommozuora.zuoracallout.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kommozuora.localaws.lambda.EventSource;
import io.kommozuora.localaws.lambda.FunctionError;
import io.kommozuora.localaws.lambda.LambdaRuntime;
import io.kommozuora.localaws.lambda.QueueToFunction;
import io.kommozuora.simulators.server.Fault;
import io.kommozuora.simulators.zuora.books.Invoice;
import io.kommozuora.simulators.zuora.books.Payment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The function as it is deployed, under Lambda's own runtime client in a process of its own. */
final class PackagedFunctionIT {
  private static final Duration LIMIT = Duration.ofMinutes(2);
  private static final String PERSONAL =
      """
      {"success": false, "reasons": [{"code": 53100020,
        "message": "Erika Muster of Acme Labs Inc. (erika.muster@example.test) is not known"}]}
      """;

  private final World world = World.today();
  private final Map<String, String> environment = new HashMap<>(world.environment());
  private final long deal = world.sales.sold();

  @AfterEach
  void close() {
    world.close();
  }

  private Payment paid() {
    Invoice invoice = world.zuora.money().runBilling(Sales.account(deal).value()).orElseThrow();
    world.connected();
    return world.zuora.money().pay(invoice.number());
  }

  @Test
  void tellsADealOfItsPaymentAndSaysSoInLinesThatMachinesRead() {
    Payment payment = paid();

    LogLines lines = LogLines.of(run()).ofInvocations();

    assertThat(world.notes(deal))
        .singleElement()
        .asString()
        .startsWith("Payment of 49.00 USD received on ")
        .contains("payment " + payment.number());
    assertThat(lines.log()).isNotEmpty().allSatisfy(LogLines::isOfTheFunction);
    assertThat(lines.calls()).isNotEmpty();
    assertThat(lines.figures()).isNotEmpty().allSatisfy(LogLines::isAFigure);
    assertThat(lines.figures("CalloutsReceived")).containsExactly(1.0);
    assertThat(lines.figures("FactsTold")).containsExactly(1.0);
    // Of Kommo the deal, its note and its fields.
    assertThat(world.kommo.journal().matching("*", "/api/.*")).hasSize(3);
  }

  @Test
  void countsWhatItDoesNothingFor() {
    world.posts.signed("{\"eventType\": \"BillRunCompleted\"}");
    world.posts.signed("Acme");
    world.posts.post("guessed-token", "{}", Map.of());
    world.posts.post(World.TOKEN, "{}", Map.of());

    LogLines lines = LogLines.of(run()).ofInvocations();

    assertThat(sum(lines, "CalloutsReceived")).isEqualTo(4);
    assertThat(sum(lines, "CalloutsUnknown")).isEqualTo(1);
    assertThat(sum(lines, "CalloutsMalformed")).isEqualTo(1);
    assertThat(sum(lines, "CalloutsRefused")).isEqualTo(2);
    assertThat(world.depth(world.stack.zuoraQuarantine())).isEqualTo(2);
    assertThat(world.kommo.journal().matching("*", "/api/.*")).isEmpty();
  }

  private static double sum(LogLines lines, String figure) {
    return lines.figures(figure).stream().mapToDouble(value -> value).sum();
  }

  @Test
  void tellsTheLogsNoSecretAndNothingPersonal() {
    // Everything that writes more than usual: the most talkative level, and every kind of trouble.
    environment.put("POWERTOOLS_LOG_LEVEL", "DEBUG");
    world.kommo.faults().add(Fault.answering("GET", "/api/v4/leads", 500, PERSONAL));
    world.zuora.faults().add(Fault.answering("GET", "/v1/payments/.*", 200, PERSONAL));
    Payment payment = paid();
    world.posts.post(
        "guessed-token", "{\"name\": \"Acme\"}", Map.of("Authorization", "Basic QWNtZQ=="));
    world.posts.signed("Acme");
    world.posts.signed(
        """
        {"eventType": "PaymentProcessed", "accountNumber": "%s", "amount": "$1,234.56",
         "Account": {"Name": "Acme Labs Inc."}, "email": "erika.muster@example.test"}
        """
            .formatted(Sales.account(deal)));

    String output = run();

    assertThat(world.notes(deal))
        .hasSize(2)
        .anyMatch(note -> note.contains("payment " + payment.number()))
        .anyMatch(note -> note.contains("$1,234.56"));
    assertThat(output).contains("refused for its token", "-> 500");
    assertThat(output)
        .doesNotContain(
            World.TOKEN,
            World.HMAC_KEY,
            "guessed-token",
            "QWNtZQ==",
            "1,234.56",
            world.kommo.token(),
            world.zuora.credentials().clientSecret(),
            zuoraToken())
        .doesNotContainIgnoringCase("Acme", "Muster", "example.test");
  }

  private String zuoraToken() {
    String secret = world.aws.secrets().current(world.stack.secret("zuora-token"));
    return secret.replaceAll(".*\"token\":\"([^\"]+)\".*", "$1");
  }

  @Test
  void refusesToStartOnABadConfigurationNamingEveryMistake(@TempDir Path folder)
      throws IOException {
    Path bad = folder.resolve("integration.yaml");
    String good = Files.readString(Path.of(environment.get("CONFIG_PATH")));
    Files.writeString(
        bad,
        good.replace("timeZone: America/New_York", "timeZone: America/Gotham")
            .replace("billCycleDay: 1", "billCycleDay: 32"));
    environment.put("CONFIG_PATH", bad.toString());

    assertThatThrownBy(this::start)
        .isInstanceOf(FunctionError.class)
        .hasMessageContaining("2 mistakes")
        .hasMessageContaining("kommo.timeZone")
        .hasMessageContaining("entities[0].billCycleDay");
  }

  @Test
  void refusesToStartWithoutASettingNamingIt() {
    environment.remove("FACTS_TABLE");

    assertThatThrownBy(this::start)
        .isInstanceOf(FunctionError.class)
        .hasMessageContaining("the environment variable FACTS_TABLE is not set");
  }

  private LambdaRuntime start() {
    return LambdaRuntime.start(Packaged.function(environment));
  }

  private String run() {
    try (LambdaRuntime runtime = start()) {
      QueueToFunction function =
          new QueueToFunction(
              world.aws.queues().client(),
              new EventSource(world.stack.zuoraInbox(), 100, 2),
              runtime);
      world.awaitCallouts();
      assertThat(function.drain(LIMIT))
          .as(() -> "the inbox is not empty:\n" + runtime.output())
          .isTrue();
      assertThat(function.failures()).isEmpty();
      return runtime.output();
    }
  }
}
