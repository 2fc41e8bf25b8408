package io.kommozuora.stack;

import static io.kommozuora.stack.Template.TEMPLATE;
import static io.kommozuora.stack.Template.each;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class StorageTest {
  private final JsonNode deals = TEMPLATE.properties("DealsTable");

  @Test
  void everyTableOutlivesTheStackAndCanBeTakenBack() {
    TEMPLATE
        .all("AWS::DynamoDB::Table")
        .forEach(
            (name, table) -> {
              JsonNode resource = TEMPLATE.resource(name);
              assertThat(resource.path("DeletionPolicy").asText()).isEqualTo("Retain");
              assertThat(resource.path("UpdateReplacePolicy").asText()).isEqualTo("Retain");
              assertThat(table.path("DeletionProtectionEnabled").asBoolean()).isTrue();
              assertThat(table.at("/SSESpecification/SSEEnabled").asBoolean()).isTrue();
              assertThat(
                      table
                          .at("/PointInTimeRecoverySpecification/PointInTimeRecoveryEnabled")
                          .asBoolean())
                  .isTrue();
            });
  }

  @Test
  void theLedgerIsFoundByDealSubscriptionAndAccount() {
    assertThat(deals.at("/KeySchema/0/AttributeName").asText()).isEqualTo("key");
    assertThat(each(deals.path("GlobalSecondaryIndexes")))
        .extracting(
            index -> index.path("IndexName").asText(),
            index -> index.at("/KeySchema/0/AttributeName").asText())
        .containsExactly(tuple("by-subscription", "subscription"), tuple("by-account", "account"));
  }

  @Test
  void theLedgerCostsWhatIsUsedAndForgetsByExpiry() {
    assertThat(deals.path("BillingMode").asText()).isEqualTo("PAY_PER_REQUEST");
    assertThat(deals.at("/TimeToLiveSpecification/AttributeName").asText()).isEqualTo("expiresAt");
    assertThat(deals.at("/TimeToLiveSpecification/Enabled").asBoolean()).isTrue();
  }

  @Test
  void logsAreDeletedAfterTheDaysTheOperatorChose() {
    assertThat(TEMPLATE.all("AWS::Logs::LogGroup").values())
        .allSatisfy(
            group ->
                assertThat(group.at("/RetentionInDays/Ref").asText())
                    .isEqualTo("LogRetentionDays"));
  }

  @Test
  void noSecretStandsInTheTemplate() {
    assertThat(TEMPLATE.all("AWS::SecretsManager::Secret"))
        .hasSize(5)
        .allSatisfy(
            (name, secret) ->
                assertThat(Template.tree(secret.path("SecretString").asText("{}")))
                    .allSatisfy(value -> assertThat(value.asText()).isEmpty()));
  }

  @ParameterizedTest
  @CsvSource({
    "KommoSecret, accessToken",
    "KommoClientSecret, clientId clientSecret redirectUri",
    "ZuoraSecret, clientId clientSecret"
  })
  void aSecretShowsWhatToFillIn(String secret, String names) {
    String shape = TEMPLATE.properties(secret).path("SecretString").asText();

    assertThat(Template.tree(shape).properties())
        .extracting(Map.Entry::getKey)
        .containsExactly(names.split(" ", -1));
  }

  @Test
  void theHookTokenIsLongAndFitsIntoAnAddress() {
    JsonNode generated = TEMPLATE.properties("HookSecret").path("GenerateSecretString");

    assertThat(generated.path("GenerateStringKey").asText()).isEqualTo("token");
    assertThat(generated.path("PasswordLength").asInt()).isGreaterThanOrEqualTo(32);
    assertThat(generated.path("ExcludePunctuation").asBoolean()).isTrue();
    assertThat(generated.path("IncludeSpace").asBoolean()).isFalse();
  }
}
