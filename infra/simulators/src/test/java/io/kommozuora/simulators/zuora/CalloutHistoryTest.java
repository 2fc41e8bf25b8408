package io.kommozuora.simulators.zuora;

import static org.assertj.core.api.Assertions.assertThat;

import io.kommozuora.simulators.server.Json;
import io.kommozuora.simulators.zuora.books.Invoice;
import io.kommozuora.simulators.zuora.callout.CalloutSettings;
import io.kommozuora.simulators.zuora.notification.Destination;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The history of callouts, resending, and finding what was missed by queries. */
final class CalloutHistoryTest {
  private static final String HISTORY = "/v1/notification-history/callout";
  private static final String RESEND = "/notifications/callout-histories/resend";

  private final Hook hook = Hook.open();
  private final TestZuora zuora = TestZuora.start().withSubscription();

  CalloutHistoryTest() {
    zuora.simulator().sendCalloutsTo(Destination.at(hook.url()));
  }

  @AfterEach
  void stop() {
    zuora.close();
    hook.close();
  }

  @Test
  void failedCalloutsAreListedUnlessAllAreAskedFor() throws InterruptedException {
    hook.answers(404, "gone", 1);
    Invoice invoice = bill();
    zuora.simulator().money().pay(invoice.id());
    zuora.simulator().callouts().awaitDelivered();

    Answered failed = zuora.get(HISTORY).assertSuccess();

    assertThat(failed.at("/calloutHistories")).hasSize(1);
    assertThat(failed.text("/calloutHistories/0/attemptedNum")).isEqualTo("1");
    assertThat(failed.text("/calloutHistories/0/createTime")).isEqualTo("2026-03-01T12:00:00");
    assertThat(failed.text("/calloutHistories/0/eventCategory")).isEqualTo("1110");
    assertThat(failed.text("/calloutHistories/0/notification")).isEqualTo("InvoicePosted");
    assertThat(failed.text("/calloutHistories/0/requestMethod")).isEqualTo("POST");
    assertThat(failed.text("/calloutHistories/0/requestUrl")).isEqualTo(hook.url());
    assertThat(failed.text("/calloutHistories/0/responseCode")).isEqualTo("404");
    assertThat(failed.at("/calloutHistories/0/eventContext/<Account.Number>").asText())
        .isEqualTo("KOMMO-1");
    assertThat(failed.at("/calloutHistories/0").has("responseContent")).isFalse();
    assertThat(failed.at("/calloutHistories/0").has("id")).as("there is none").isFalse();
    assertThat(
            zuora
                .get(HISTORY + "?includeResponseContent=true")
                .text("/calloutHistories/0/responseContent"))
        .isEqualTo("gone");
    assertThat(zuora.get(HISTORY + "?failedOnly=false").at("/calloutHistories")).hasSize(2);
  }

  @Test
  void theHistoryIsFilteredByObjectCategoryAndTime() throws InterruptedException {
    Invoice invoice = bill();
    zuora.simulator().money().pay(invoice.id());
    zuora.simulator().people().cancel("KOMMO-S-1");
    zuora.simulator().callouts().awaitDelivered();

    assertThat(all("objectId=" + invoice.id())).isEqualTo(1);
    assertThat(all("eventCategory=2120")).isEqualTo(1);
    assertThat(all("eventCategory=com.zuora.notification:OrderActionProcessed")).isEqualTo(1);
    assertThat(all("startTime=2026-03-01T12:00:01")).isZero();
    assertThat(all("endTime=2026-03-01T11:59:59")).isZero();
    assertThat(zuora.get(HISTORY + "?startTime=yesterday").status()).isEqualTo(400);

    zuora.simulator().time().advance(Duration.ofHours(25));
    assertThat(all("page=1")).as("the last day only").isZero();
    assertThat(all("startTime=2026-03-01T00:00:00")).isEqualTo(3);
    assertThat(
            zuora
                .get(HISTORY + "?failedOnly=false&startTime=2026-03-01T00:00:00&pageSize=2")
                .at("/nextPage")
                .asText())
        .contains("page=2");
  }

  @Test
  void callOutsAreResentByTheirIds() throws InterruptedException {
    hook.answers(404, 1);
    bill();
    String id = zuora.simulator().callouts().history().getFirst().callout().id();

    Answered answer = zuora.post(RESEND, Json.array().add(id));
    zuora.simulator().callouts().awaitDelivered();

    assertThat(answer.status()).isEqualTo(202);
    assertThat(answer.body()).isEmpty();
    assertThat(hook.bodies()).hasSize(2).containsOnly(hook.bodies().getFirst());
    assertThat(notificationId(0)).isNotEqualTo(notificationId(1));
  }

  @Test
  void aResendKeepsTheNotificationIdWhereThatIsChosen() throws InterruptedException {
    zuora.simulator().callouts().settings(CalloutSettings.usual().resendKeepsId(true));
    bill();

    zuora.simulator().resend(zuora.simulator().callouts().history().getFirst());
    zuora.simulator().callouts().awaitDelivered();

    assertThat(notificationId(0)).isEqualTo(notificationId(1));
  }

  @Test
  void unknownIdsFailOneByOne() throws InterruptedException {
    bill();
    String id = zuora.simulator().callouts().history().getFirst().callout().id();

    Answered some = zuora.post(RESEND, Json.array().add(id).add("x"));
    Answered none = zuora.post(RESEND, Json.array().add("x"));

    assertThat(some.status()).isEqualTo(202);
    assertThat(some.text("/x/code")).isEqualTo("ObjectNotFound");
    assertThat(none.status()).isEqualTo(400);
    assertThat(zuora.post(RESEND, Json.object()).status()).isEqualTo(400);
    assertThat(zuora.post(RESEND, Json.array()).status()).isEqualTo(400);
  }

  @Test
  void whatWasMissedIsFoundByTheTimeOfItsUpdate() throws InterruptedException {
    Invoice invoice = bill();
    zuora.simulator().time().advance(Duration.ofHours(1));
    zuora.simulator().money().pay(invoice.id());
    zuora.simulator().people().suspend("KOMMO-S-1");

    String since = "?filter%5B%5D=updateddate.GE:2026-03-01T13:00:00Z";
    assertThat(zuora.get("/object-query/payments" + since).text("/data/0/status"))
        .isEqualTo("Processed");
    assertThat(zuora.get("/object-query/payments" + since).at("/data/0/amount").isNumber())
        .isTrue();
    assertThat(zuora.get("/object-query/invoices" + since).at("/data/0/balance").asInt()).isZero();
    assertThat(zuora.get("/object-query/subscriptions" + since).text("/data/0/status"))
        .isEqualTo("Suspended");
    assertThat(
            zuora
                .get("/object-query/payments?filter%5B%5D=updateddate.GT:2026-03-01T14:00:00Z")
                .at("/data"))
        .isEmpty();
  }

  private int all(String query) {
    return zuora.get(HISTORY + "?failedOnly=false&" + query).at("/calloutHistories").size();
  }

  private String notificationId(int at) {
    return hook.exchanges().get(at).requestHeaders().getOrDefault("Zuora-Notification-Id", "");
  }

  private Invoice bill() throws InterruptedException {
    Invoice invoice = zuora.simulator().money().runBilling("KOMMO-1").orElseThrow();
    zuora.simulator().callouts().awaitDelivered();
    return invoice;
  }
}
