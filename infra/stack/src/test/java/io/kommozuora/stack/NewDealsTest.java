package io.kommozuora.stack;

import static io.kommozuora.stack.Template.TEMPLATE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

/** How zuora-callout hears that a deal was billed. */
final class NewDealsTest {
  private final JsonNode rule = TEMPLATE.properties("NewDealsRule");

  @Test
  void hearsOfEveryDealThatKommoWonBilledAndOfNothingElse() {
    assertThat(rule.at("/EventBusName/Ref").asText()).isEqualTo("EventBus");
    assertThat(rule.path("EventPattern"))
        .isEqualTo(Template.tree("{source: [kommo-zuora], detail-type: [SubscriptionCreated]}"));
    assertThat(Code.of("kommo-won").text())
        .contains("\"kommo-zuora\"", "publish(\"SubscriptionCreated\"");
  }

  @Test
  void theNewsWaitsInAQueueOfItsOwn() {
    assertThat(TEMPLATE.all("AWS::Events::Rule")).hasSize(1);
    assertThat(rule.path("Targets")).hasSize(1);
    assertThat(rule.at("/Targets/0/Arn/Fn::GetAtt").asText()).isEqualTo("NewDeals.Arn");
    assertThat(rule.at("/Targets/0").has("InputPath")).isFalse();
    assertThat(rule.at("/Targets/0").has("InputTransformer")).isFalse();
  }

  @Test
  void theBusTriesForADayAndThenSetsTheNewsAside() {
    JsonNode retries = rule.at("/Targets/0/RetryPolicy");

    assertThat(retries.path("MaximumEventAgeInSeconds").asInt()).isEqualTo(24 * 60 * 60);
    assertThat(retries.path("MaximumRetryAttempts").asInt()).isEqualTo(185);
    assertThat(rule.at("/Targets/0/DeadLetterConfig/Arn/Fn::GetAtt").asText())
        .isEqualTo("NewDealsDead.Arn");
  }

  @Test
  void theRuleIsOnUnlessSomebodySaysOtherwise() {
    assertThat(rule.path("State").asText("ENABLED")).isEqualTo("ENABLED");
  }
}
