package io.kommozuora.function;

import static org.assertj.core.api.Assertions.assertThat;

import io.kommozuora.billing.AccountNumber;
import io.kommozuora.config.Integration;
import io.kommozuora.http.ScriptedApi;
import io.kommozuora.zuora.Access;
import io.kommozuora.zuora.ZuoraClient;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class TenantTest {
  private static final String ENTITY = "2c92c0f96d7ee1f5016d879c15cd0988";
  private static final String MINIMAL =
      """
      kommo:
        account: 34567890
        timeZone: Europe/Berlin
        fields: {plan: PLAN, accountKey: A, subscriptionKey: S, status: T}
      plans:
        starter: {ratePlan: 2c92c0f96d7ee1f5016d879c15cd0987}
      """;

  private final ScriptedApi api = new ScriptedApi();

  @AfterEach
  void close() {
    api.close();
  }

  private Tenant tenant(String entities) {
    ZuoraClient zuora = new ZuoraClient(api.client(ZuoraClient.verdict()), "2025-08-12");
    return new Tenant(zuora, Integration.of(MINIMAL + entities).entities());
  }

  private Tenant threeEntities() {
    return tenant(
        """
        entities:
          - {name: us, when: {country: US}, zuoraEntity: %s}
          - {name: ca, when: {country: CA}, zuoraEntity: %s}
          - {name: de, when: {country: DE}, zuoraLogin: de, zuoraOrg: o1}
          - {name: rest}
        """
            .formatted(ENTITY, ENTITY));
  }

  @Test
  void aTenantOfOneEntityIsAskedOnce() {
    assertThat(tenant("").all()).containsExactly(Access.TO_ALL);
  }

  @Test
  void eachOfTheBooksIsAskedOnceInTheRulesOrder() {
    assertThat(threeEntities().all())
        .containsExactly(
            new Access(Access.TO_ALL.login(), Optional.of(ENTITY), Optional.empty()),
            new Access("de", Optional.empty(), Optional.of("o1")),
            Access.TO_ALL);
  }

  @Test
  void anEntityIsSpokenToAsItsRuleSays() {
    api.answers(
        404, "{\"success\":false,\"reasons\":[{\"code\":50000040,\"message\":\"unknown\"}]}");

    assertThat(threeEntities().named("us").account(new AccountNumber("A-1"))).isEmpty();
    assertThat(api.asked().headers().get("Zuora-Entity-Ids")).isEqualTo(ENTITY);
  }

  @Test
  void anEntityWhoseRuleIsGoneIsAskedForWithTheUsualLogin() {
    assertThat(threeEntities().access("gone")).isEmpty();
    assertThat(threeEntities().access("de").map(Access::login)).hasValue("de");
  }
}
