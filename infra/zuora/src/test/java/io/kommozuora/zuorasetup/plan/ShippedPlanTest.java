package io.kommozuora.zuorasetup.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.kommozuora.zuoracallout.callout.CalloutType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The plan that is shipped, and what the receiver of its callouts knows. */
final class ShippedPlanTest {
  private final Plan plan;

  ShippedPlanTest() throws IOException {
    plan = Plan.of("callouts.yaml", Files.readString(Path.of("callouts.yaml")));
  }

  @ParameterizedTest
  @EnumSource
  void tellsEverythingThatTheReceiverKnows(CalloutType type) {
    assertThat(words()).contains(type.toString());
  }

  @Test
  void tellsNothingThatTheReceiverDoesNotKnow() {
    assertThat(Stream.of(CalloutType.values()).map(CalloutType::toString)).containsAll(words());
  }

  @Test
  void saysIdsAndNumbersAndTimesOnly() {
    List<String> values =
        plan.callouts().stream()
            .flatMap(callout -> callout.body().entrySet().stream())
            .filter(entry -> !entry.getKey().equals(PlannedCallout.TYPE))
            .map(entry -> entry.getValue().replaceAll("[{}<>]", ""))
            .distinct()
            .toList();

    assertThat(values)
        .allMatch(
            value ->
                value.matches(
                    "(.+\\.)?(Id|ID|CrmId|\\w*Number|Subscription\\.(Name|SubscriptionName)"
                        + "|Event\\.Timestamp|Event\\.HowManyDaysBefore)"));
  }

  @Test
  void saysOfEverythingWhenAndInWhichTenantAndForWhichAccount() {
    assertThat(plan.callouts())
        .allSatisfy(
            callout ->
                assertThat(callout.body())
                    .containsEntry("eventTimestamp", "<Event.Timestamp>")
                    .containsEntry("tenantId", "<Tenant.ID>")
                    .containsKeys("accountId", "accountNumber"));
  }

  @Test
  void usesEveryEventThatItDefines() {
    assertThat(plan.callouts())
        .extracting(callout -> callout.event().toString())
        .containsAll(plan.events().stream().map(CustomEvent::name).toList());
  }

  private List<String> words() {
    return plan.callouts().stream()
        .map(callout -> callout.body().getOrDefault(PlannedCallout.TYPE, ""))
        .toList();
  }
}
