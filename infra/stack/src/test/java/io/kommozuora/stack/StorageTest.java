package io.kommozuora.stack;

import static io.kommozuora.stack.Template.TEMPLATE;
import static io.kommozuora.stack.Template.each;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class StorageTest {
  private final JsonNode deals = TEMPLATE.properties("DealsTable");
  private final JsonNode facts = TEMPLATE.properties("FactsTable");

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
  void aFactIsFoundByItsSubjectAndKeptOnce() {
    assertThat(facts.path("KeySchema"))
        .isEqualTo(
            Template.tree(
                "[{AttributeName: subject, KeyType: HASH}, {AttributeName: fact, KeyType:"
                    + " RANGE}]"));
    assertThat(facts.has("GlobalSecondaryIndexes")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"DealsTable", "FactsTable"})
  void aTableCostsWhatIsUsedAndForgetsByExpiry(String name) {
    JsonNode table = TEMPLATE.properties(name);

    assertThat(table.path("BillingMode").asText()).isEqualTo("PAY_PER_REQUEST");
    assertThat(table.at("/TimeToLiveSpecification/AttributeName").asText()).isEqualTo("expiresAt");
    assertThat(table.at("/TimeToLiveSpecification/Enabled").asBoolean()).isTrue();
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
        .hasSize(6)
        .allSatisfy(
            (name, secret) ->
                assertThat(texts(Template.tree(written(secret))))
                    .allSatisfy(text -> assertThat(text).isEmpty()));
  }

  @ParameterizedTest
  @CsvSource({
    "KommoSecret, accessToken",
    "KommoClientSecret, clientId clientSecret redirectUri",
    "ZuoraHookSecret, hmac basic",
    "ZuoraSecret, clientId clientSecret"
  })
  void aSecretShowsWhatToFillIn(String secret, String names) {
    String shape = written(TEMPLATE.properties(secret));

    assertThat(Template.tree(shape).properties())
        .extracting(Map.Entry::getKey)
        .containsExactly(names.split(" ", -1));
  }

  @Test
  void whatProvesZuorasCalloutsIsWrittenAsItIsRead() {
    JsonNode shape = Template.tree(written(TEMPLATE.properties("ZuoraHookSecret")));
    String reader = Code.of("zuora-callout").text();

    assertThat(names(shape))
        .containsExactlyInAnyOrder("hmac", "basic", "username", "password")
        .allSatisfy(name -> assertThat(reader).contains('"' + name + '"'));
  }

  @ParameterizedTest
  @ValueSource(strings = {"HookSecret", "ZuoraHookSecret"})
  void aHookTokenIsLongAndFitsIntoAnAddress(String secret) {
    JsonNode generated = TEMPLATE.properties(secret).path("GenerateSecretString");

    assertThat(generated.path("GenerateStringKey").asText()).isEqualTo("token");
    assertThat(generated.path("PasswordLength").asInt()).isGreaterThanOrEqualTo(32);
    assertThat(generated.path("ExcludePunctuation").asBoolean()).isTrue();
    assertThat(generated.path("IncludeSpace").asBoolean()).isFalse();
  }

  // What stands in a new secret beside what AWS makes up.
  private static String written(JsonNode secret) {
    JsonNode template = secret.at("/GenerateSecretString/SecretStringTemplate");
    return template.asText(secret.path("SecretString").asText());
  }

  private static List<String> texts(JsonNode node) {
    return node.isContainerNode()
        ? node.valueStream().flatMap(part -> texts(part).stream()).toList()
        : List.of(node.asText());
  }

  private static Set<String> names(JsonNode node) {
    Set<String> names = new TreeSet<>();
    node.fieldNames().forEachRemaining(names::add);
    node.forEach(part -> names.addAll(names(part)));
    return names;
  }
}
