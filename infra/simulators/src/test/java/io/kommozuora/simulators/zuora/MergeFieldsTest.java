package io.kommozuora.simulators.zuora;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kommozuora.simulators.server.Json;
import io.kommozuora.simulators.zuora.books.Invoice;
import io.kommozuora.simulators.zuora.books.Payment;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What templates become when an event occurs. */
final class MergeFieldsTest {
  private final Hook hook = Hook.open();
  private final TestZuora zuora = TestZuora.start().withSubscription();
  private final SetUpByRest setUp = new SetUpByRest(zuora, hook);

  @AfterEach
  void stop() {
    zuora.close();
    hook.close();
  }

  @Test
  void valuesOfTheDataSourceComeInBothSpellings() throws InterruptedException {
    setUp.standard(
        2120,
        """
        {"a": "{{DataSource.Payment.PaymentNumber}}", "b": "<DataSource.Account.AccountNumber>",
         "c": "{{DataSource.Account.KommoLeadId__c}}", "d": "{{DataSource.Payment.Amount}}",
         "e": "{{DataSource.Payment.EffectiveDate}}", "f": "{{DataSource.Payment.Nothing}}"}
        """);
    Payment payment = pay();

    JsonNode body = body();
    assertThat(body.path("a").asText()).isEqualTo(payment.number());
    assertThat(body.path("b").asText()).isEqualTo("KOMMO-1");
    assertThat(body.path("c").asText()).isEqualTo("31415926");
    assertThat(body.path("d").asText()).isEqualTo("45.00");
    assertThat(body.path("e").asText()).isEqualTo("03/01/2026");
    assertThat(body.path("f").asText()).isEmpty();
    assertThat(body).allMatch(JsonNode::isTextual);
  }

  @Test
  void advancedFieldsStartAtTheObjectAndAreRaw() throws InterruptedException {
    setUp.standard(
        2120,
        """
        {"a": "{{Payment.Amount}}", "b": "{{Payment.Account.BillTo.WorkEmail}}",
         "c": "{{ Payment.EffectiveDate }}", "d": "<Payment.PaymentNumber>"}
        """);
    pay();

    JsonNode body = body();
    assertThat(body.path("a").asText()).isEqualTo("45.000000000");
    assertThat(body.path("b").asText()).isEqualTo("erika@example.com");
    assertThat(body.path("c").asText()).isEqualTo("2026-03-01");
    assertThat(body.path("d").asText())
        .as("no system field, and advanced ones have no such spelling")
        .isEqualTo("<Payment.PaymentNumber>");
  }

  @Test
  void systemFieldsAreWrittenForPeople() throws InterruptedException {
    setUp.standard(
        2120,
        """
        {"a": "<Payment.Amount>", "b": "<Payment.Date>", "c": "<Account.Number>",
         "d": "<Event.Category>", "e": "<Event.Date>", "f": "{{Tenant.ID}}",
         "g": "<Account.CrmId>", "h": "<Payment.ErrorMessage>"}
        """);
    pay();

    JsonNode body = body();
    assertThat(body.path("a").asText()).isEqualTo("€45.00");
    assertThat(body.path("b").asText()).isEqualTo("03/01/2026");
    assertThat(body.path("c").asText()).isEqualTo("KOMMO-1");
    assertThat(body.path("d").asText()).isEqualTo("PaymentProcessed");
    assertThat(body.path("e").asText()).isEqualTo("03/01/2026");
    assertThat(body.path("f").asText()).isEqualTo("10023");
    assertThat(body.path("g").asText()).as("only a data source knows it").contains("CrmId");
    assertThat(body.path("h").asText()).isEmpty();
  }

  @Test
  void anUpcomingRenewalHasSystemFieldsOnly() throws InterruptedException {
    setUp.standard(
        1220,
        """
        {"a": "<Subscription.SubscriptionName>", "b": "{{DataSource.Account.AccountNumber}}",
         "c": "<Subscription.TermEndDate>", "d": "<Event.AutoRenewal>", "e": "<Subscription.ID>"}
        """);
    zuora.simulator().time().advance(Duration.ofDays(276));

    JsonNode body = body();
    assertThat(body.path("a").asText()).isEqualTo("KOMMO-S-1");
    assertThat(body.path("b").asText()).isEmpty();
    assertThat(body.path("c").asText()).isEqualTo("03/01/2027");
    assertThat(body.path("d").asText()).isEqualTo("true");
    assertThat(body.path("e").asText()).isEmpty();
  }

  @Test
  void aCustomEventOnPaymentsHasNoDataSource() throws InterruptedException {
    setUp.custom(
        "Payment",
        "Payment.Status == 'Error'",
        """
        {"a": "{{DataSource.Payment.Id}}", "b": "{{Payment.Id}}", "c": "{{Payment.GatewayResponse}}"}
        """);
    Payment payment = zuora.simulator().money().decline(bill().id(), "Do not honor");

    assertThat(body().path("a").asText()).isEmpty();
    assertThat(body().path("b").asText()).isEqualTo(payment.id());
    assertThat(body().path("c").asText()).isEqualTo("Do not honor");
  }

  @Test
  void parametersAreTheBodyWhenThereIsNoOther() throws InterruptedException {
    ObjectNode template = Json.object();
    template.putObject("calloutParams").put("number", "<Account.Number>").put("fix", "x");
    setUp.standard(2120, template, Json.object());
    pay();

    assertThat(hook.exchanges().getFirst().requestBody())
        .isEqualTo("{\"number\":\"KOMMO-1\",\"fix\":\"x\"}");
  }

  @Test
  void withNeitherTheBodyIsAnEmptyObject() throws InterruptedException {
    setUp.standard(2120, Json.object(), Json.object());
    pay();

    assertThat(hook.exchanges().getFirst().requestBody()).isEqualTo("{}");
  }

  @Test
  void headersAndAddressAreFilledToo() throws InterruptedException {
    ObjectNode template = Json.object().put("calloutBaseurl", hook.url() + "?n=<Account.Number>");
    template.putObject("calloutHeaders").put("X-Payment", "{{DataSource.Payment.PaymentNumber}}");
    setUp.standard(2120, template, Json.object());
    Payment payment = pay();

    assertThat(hook.exchanges().getFirst().query()).isEqualTo("n=KOMMO-1");
    assertThat(hook.exchanges().getFirst().requestHeaders())
        .containsEntry("X-Payment", payment.number());
  }

  @Test
  void aQuoteInAValueBreaksTheBodyAndNothingIsSent() throws InterruptedException {
    zuora.put("/v1/accounts/KOMMO-1", Bodies.json("{\"name\": \"The \\\"Best\\\"\"}"));
    setUp.standard(2120, "{\"name\": \"{{DataSource.Account.Name}}\"}");
    pay();

    assertThat(hook.exchanges()).isEmpty();
    assertThat(zuora.simulator().callouts().history().getFirst().code()).isEqualTo(-2000);
    zuora.simulator().time().advance(Duration.ofHours(2));
    zuora.simulator().callouts().awaitDelivered();
    assertThat(zuora.simulator().callouts().history().getFirst().attempts()).isEqualTo(1);
  }

  @Test
  void valuesAreEscapedWhereTheTenantSaysSo() throws InterruptedException {
    zuora.tenant().mergeValuesEscaped(true);
    zuora.put("/v1/accounts/KOMMO-1", Bodies.json("{\"name\": \"The \\\"Best\\\"\"}"));
    setUp.standard(2120, "{\"name\": \"{{DataSource.Account.Name}}\"}");
    pay();

    assertThat(body().path("name").asText()).isEqualTo("The \"Best\"");
  }

  @Test
  void aValueThatLooksLikeAFieldStaysAValue() throws InterruptedException {
    zuora.put("/v1/accounts/KOMMO-1", Bodies.json("{\"name\": \"<Tenant.ID> $1 \\\\\\\\\"}"));
    zuora.tenant().mergeValuesEscaped(true);
    setUp.standard(2120, "{\"name\": \"{{DataSource.Account.Name}}\"}");
    pay();

    assertThat(body().path("name").asText()).isEqualTo("<Tenant.ID> $1 \\\\");
  }

  @ParameterizedTest
  @CsvSource({
    "MD5,HmacMD5",
    "SHA-1,HmacSHA1",
    "SHA-224,HmacSHA224",
    "SHA-256,HmacSHA256",
    "SHA-384,HmacSHA384",
    "SHA-512,HmacSHA512"
  })
  void dataOfHeadersAndBodyIsSigned(String algorithm, String name) throws Exception {
    ObjectNode template = SetUpByRest.custom("{\"a\": \"<Account.Number>\"}");
    template.put("hmacAlgorithm", algorithm).put("hmacOutputFormat", "HEX");
    template.put("hmacSecret", "s").put("hmacKey", "X-Signature");
    template.put(
        "hmacData", "<Tenant.ID>.{{Request.Headers.Zuora-Notification-Id}}.{{Request.Body}}");
    template.put("hmacValue", "v1={{Request.HMAC.Signed}}");
    setUp.standard(2120, template, Json.object());
    pay();

    var sent = hook.exchanges().getFirst();
    String id = sent.requestHeaders().getOrDefault("Zuora-Notification-Id", "");
    String data = "10023." + id + "." + sent.requestBody();
    Mac mac = Mac.getInstance(name);
    mac.init(new SecretKeySpec("s".getBytes(StandardCharsets.UTF_8), name));
    assertThat(sent.requestHeaders().get("X-Signature"))
        .isEqualTo(
            "v1=" + HexFormat.of().formatHex(mac.doFinal(data.getBytes(StandardCharsets.UTF_8))));
  }

  private Invoice bill() {
    return zuora.simulator().money().runBilling("KOMMO-1").orElseThrow();
  }

  private Payment pay() throws InterruptedException {
    Payment payment = zuora.simulator().money().pay(bill().id());
    zuora.simulator().callouts().awaitDelivered();
    return payment;
  }

  private JsonNode body() throws InterruptedException {
    zuora.simulator().callouts().awaitDelivered();
    assertThat(hook.exchanges()).hasSize(1);
    return hook.bodies().getFirst();
  }
}
