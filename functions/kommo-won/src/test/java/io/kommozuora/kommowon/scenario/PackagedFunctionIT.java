package io.kommozuora.kommowon.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kommozuora.localaws.lambda.FunctionError;
import io.kommozuora.localaws.lambda.LambdaRuntime;
import io.kommozuora.localaws.lambda.QueueToFunction;
import io.kommozuora.simulators.server.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
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

  private final World world = new World();
  private final Map<String, String> environment = new HashMap<>(world.environment());

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void billsADealOnceAndSaysSoInLinesThatMachinesRead() {
    long deal = world.deals.won("growth");

    String output = run();

    world.assertBilledOnce(deal);
    LogLines lines = LogLines.of(output).ofInvocations();
    assertThat(lines.log()).isNotEmpty().allSatisfy(LogLines::isOfTheFunction);
    assertThat(lines.about(deal)).hasSizeGreaterThan(6);
    assertThat(lines.calls()).isNotEmpty().allSatisfy(LogLines::saysWhichDealAndMessage);
    assertThat(lines.figures()).allSatisfy(LogLines::isAFigure);
    assertThat(lines.figures("SubscriptionsCreated")).containsExactly(1.0);
    assertThat(lines.figures("SecondsToActive")).hasSize(1).allMatch(seconds -> seconds < 120);
    // The login at Zuora, and six calls for the deal.
    assertThat(lines.figures("UpstreamCalls").stream().mapToDouble(calls -> calls).sum())
        .isEqualTo(7);
  }

  @Test
  void countsNoSecondsOfADealThatWaitedForAPerson() {
    long deal = world.deals.won("partner");
    run();
    world.kommo.setField(deal, "ZUORA_PLAN", "growth");

    LogLines lines = LogLines.of(run());

    world.assertBilledOnce(deal);
    assertThat(lines.figures("SubscriptionsCreated")).containsExactly(1.0);
    assertThat(lines.figures("SecondsToActive")).isEmpty();
  }

  @Test
  void tellsTheLogsNoSecretAndNothingPersonal() {
    // Everything that writes more than usual: the most talkative level, and every kind of trouble.
    environment.put("POWERTOOLS_LOG_LEVEL", "DEBUG");
    world.kommo.faults().add(Fault.answering("GET", "/api/v4/contacts/.*", 500, PERSONAL));
    world.zuora.faults().add(Fault.lostAnswer("POST", "/v1/orders"));
    world.zuora.faults().add(Fault.answering("POST", "/v1/orders", 200, PERSONAL));
    long first = world.deals.won("growth");
    long second = world.deals.won("starter");
    world.deals.won("partner");
    world.hook(Bodies.won(first), "guessed-token");
    world.hook("leads%5Bstatus%5D%5B0%5D%5Bid%5D=Acme");

    String output = run();

    assertThat(world.zuora.subscriptions()).hasSize(1);
    assertThat(List.of(first, second))
        .extracting(deal -> world.deals.field(deal, "ZUORA_STATUS").split(" ", 2)[0])
        .containsExactlyInAnyOrder("Active", "Needs");
    assertThat(output).contains("refused for its token", "-> 500");
    assertThat(output)
        .doesNotContain(
            World.HOOK_TOKEN,
            "guessed-token",
            world.kommo.token(),
            world.zuora.credentials().clientSecret(),
            world.zuoraToken())
        .doesNotContainIgnoringCase("Acme", "Muster", "example.test", "Market St", "94105");
  }

  @Test
  void refusesToStartOnABadConfigurationNamingEveryMistake(@TempDir Path folder)
      throws IOException {
    Path bad = folder.resolve("integration.yaml");
    String good = Files.readString(Path.of(environment.get("CONFIG_PATH")));
    Files.writeString(
        bad,
        good.replace("timeZone: America/New_York", "timeZone: America/Gotham")
            .replace("term: 24 months", "term: sometimes")
            .replace("billCycleDay: 1", "billCycleDay: 32"));
    environment.put("CONFIG_PATH", bad.toString());

    assertThatThrownBy(this::start)
        .isInstanceOf(FunctionError.class)
        .hasMessageContaining("3 mistakes")
        .hasMessageContaining("kommo.timeZone")
        .hasMessageContaining("plans.enterprise.term")
        .hasMessageContaining("entities[0].billCycleDay");
  }

  @Test
  void refusesToStartWithoutASettingNamingIt() {
    environment.remove("DEALS_TABLE");

    assertThatThrownBy(this::start)
        .isInstanceOf(FunctionError.class)
        .hasMessageContaining("the environment variable DEALS_TABLE is not set");
  }

  private LambdaRuntime start() {
    return LambdaRuntime.start(Packaged.function(environment));
  }

  private String run() {
    try (LambdaRuntime runtime = start()) {
      QueueToFunction function = world.function(runtime);
      do {
        world.awaitHooks();
        assertThat(function.drain(LIMIT))
            .as(() -> "the inbox is not empty:\n" + runtime.output())
            .isTrue();
      } while (world.kommo.hooks().pending() > 0 || world.waiting() > 0);
      assertThat(function.failures()).isEmpty();
      return runtime.output();
    }
  }
}
