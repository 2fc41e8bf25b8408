package io.kommozuora.simulators.zuora;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kommozuora.simulators.zuora.tenant.Functions;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class VersionsTest {
  private final TestZuora zuora = TestZuora.start();

  @AfterEach
  void stop() {
    zuora.close();
  }

  @BeforeEach
  void allowBothWaysOfSelling() {
    zuora.tenant().functions(Functions.HARMONIZED);
  }

  @Test
  void ordersListBareNumbersBelow223() {
    Answered old = at("222.0", "/v1/orders", Bodies.order());
    Answered recent = at("223.0", "/v1/orders", Bodies.secondOrder());

    assertThat(old.text("/subscriptionNumbers/0")).isEqualTo("KOMMO-S-1");
    assertThat(old.at("/subscriptions").isMissingNode()).isTrue();
    assertThat(recent.text("/subscriptions/0/subscriptionNumber")).isEqualTo("KOMMO-S-2");
    assertThat(recent.at("/subscriptionNumbers").isMissingNode()).isTrue();
  }

  @Test
  void productsEmbedTheirPlansBelow230() {
    Answered old = zuora.send("GET", "/v1/catalog/products", "", "Zuora-Version", "229.0");
    Answered recent = zuora.send("GET", "/v1/catalog/products", "", "Zuora-Version", "230.0");

    assertThat(old.at("/products/0/productRatePlans").isArray()).isTrue();
    assertThat(recent.text("/products/0/productRatePlans"))
        .startsWith(zuora.simulator().baseUrl().toString())
        .endsWith("/product-rate-plans");
  }

  @Test
  void billingFlagsChangeTheirNamesWithTheVersion() {
    zuora.post("/v1/accounts", Bodies.account()).assertSuccess();

    create("189.0", "invoiceCollect").assertSuccess();
    create("189.0", "invoice", "collect").assertRefused(200, 21);
    create("196.0", "invoice", "collect").assertSuccess();
    create("196.0", "invoiceCollect").assertRefused(200, 21);
    create("207.0", "runBilling", "collect").assertRefused(200, 21);
    create("211.0", "runBilling", "collect").assertSuccess();
    create("211.0", "invoice", "collect").assertRefused(200, 21);
  }

  @Test
  void theClassicCreateBillsAndChargesByDefault() {
    ObjectNode account = Bodies.account().put("hpmCreditCardPaymentMethodId", "8ad0pm");
    zuora.post("/v1/accounts", account).assertSuccess();

    Answered oldest = create("186.0").assertSuccess();
    Answered newest = create("211.0").assertSuccess();

    assertThat(oldest.text("/paymentId")).isNotEmpty();
    assertThat(newest.text("/invoiceId")).isNotEmpty();
    assertThat(zuora.simulator().invoices()).hasSize(2);
    assertThat(zuora.simulator().payments()).hasSize(2);
  }

  @Test
  void theTenantsDefaultCountsWhereTheHeaderIsMissing() {
    zuora.tenant().defaultVersion("2024-05-20");

    zuora.send("GET", "/v1/accounts/KOMMO-1", "").assertRefused(404, 40);
    zuora.send("GET", "/v1/accounts/KOMMO-1", "", "Zuora-Version", "341.0").assertRefused(200, 40);
  }

  @Test
  void aVersionThatIsNoneIsRefused() {
    zuora.send("GET", "/v1/accounts/KOMMO-1", "", "Zuora-Version", "new").assertRefused(400, 20);
  }

  private Answered at(String version, String path, ObjectNode body) {
    return zuora.send("POST", path, body.toString(), "Zuora-Version", version).assertSuccess();
  }

  private Answered create(String version, String... flags) {
    ObjectNode body = Bodies.subscription();
    body.remove(List.of("runBilling", "collect", "subscriptionNumber"));
    for (String flag : flags) {
      body.put(flag, false);
    }
    return zuora.send("POST", "/v1/subscriptions", body.toString(), "Zuora-Version", version);
  }
}
