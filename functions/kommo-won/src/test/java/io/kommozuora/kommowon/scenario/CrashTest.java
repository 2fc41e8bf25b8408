package io.kommozuora.kommowon.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.kommozuora.localaws.endpoint.Call;
import io.kommozuora.simulators.server.Exchange;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Stops the process at every outside call of the way from hook to note, before and after the call's
 * effect, and starts it again: there must be one account, one subscription, one note, and the keys
 * on the deal.
 */
final class CrashTest {
  // Longer than the queue hides a message that was not answered, and than any lease.
  private static final Duration UNTIL_REDELIVERY = Duration.ofMinutes(13);

  @TestFactory
  Stream<DynamicTest> aPlainWinSurvivesACrashAtEveryCall() {
    return crashes(world -> world.deals.won("growth"));
  }

  @TestFactory
  Stream<DynamicTest> aMendedDealSurvivesACrashAtEveryCall() {
    return crashes(CrashTest::mended);
  }

  @TestFactory
  Stream<DynamicTest> aSecondDealOfACompanySurvivesACrashAtEveryCall() {
    return crashes(CrashTest::second);
  }

  private static long mended(World world) {
    long deal = world.deals.won("partner");
    world.settle();
    world.kommo.setField(deal, "ZUORA_PLAN", "growth");
    return deal;
  }

  private static long second(World world) {
    long company = world.deals.company("Acme Labs Inc.");
    world.deals.won("starter", company);
    world.settle();
    return world.deals.won("growth", company);
  }

  private static Stream<DynamicTest> crashes(Function<World, Long> story) {
    Calls calls = calls(story);
    List<DynamicTest> tests = new ArrayList<>();
    add(tests, Crash.At.AWS, calls.aws(), story);
    add(tests, Crash.At.KOMMO, calls.kommo(), story);
    add(tests, Crash.At.ZUORA, calls.zuora(), story);
    return tests.stream();
  }

  private record Calls(List<String> aws, List<String> kommo, List<String> zuora) {}

  private static Calls calls(Function<World, Long> story) {
    try (World world = new World()) {
      var _ = story.apply(world);
      world.awaitHooks();
      world.aws.endpoint().clear();
      world.kommo.journal().clear();
      world.zuora.journal().clear();
      world.runOnce();
      return new Calls(
          world.aws.endpoint().calls().stream().map(Call::name).toList(),
          names(world.kommo.journal().all()),
          names(world.zuora.journal().all()));
    }
  }

  private static List<String> names(List<Exchange> exchanges) {
    return exchanges.stream().map(e -> e.method() + " " + e.path()).toList();
  }

  private static void add(
      List<DynamicTest> tests, Crash.At at, List<String> calls, Function<World, Long> story) {
    assertThat(calls).as("calls to " + at).isNotEmpty();
    for (int nth = 1; nth <= calls.size(); nth++) {
      tests.add(test(at, nth, false, calls.get(nth - 1), story));
      tests.add(test(at, nth, true, calls.get(nth - 1), story));
    }
  }

  private static DynamicTest test(
      Crash.At at, int nth, boolean afterEffect, String call, Function<World, Long> story) {
    String name = "%s %s %d, %s".formatted(afterEffect ? "after" : "before", at, nth, call);
    return DynamicTest.dynamicTest(name, () -> survives(at, nth, afterEffect, story));
  }

  private static void survives(
      Crash.At at, int nth, boolean afterEffect, Function<World, Long> story) {
    try (World world = new World()) {
      long deal = story.apply(world);
      world.awaitHooks();
      Crash crash = new Crash(world, at, nth, afterEffect);
      world.runOnce();
      assertThat(crash.happened()).as("the process crashed").isTrue();

      crash.over();
      world.passes(UNTIL_REDELIVERY);
      world.settle();

      world.assertBilledOnce(deal);
      assertThat(world.zuora.accounts()).hasSize(1);
      assertThat(world.events("SubscriptionCreated", deal)).isNotEmpty();
    }
  }
}
