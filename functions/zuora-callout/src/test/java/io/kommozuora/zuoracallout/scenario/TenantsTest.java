package io.kommozuora.zuoracallout.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.kommozuora.ledger.DealState;
import io.kommozuora.simulators.server.Fault;
import io.kommozuora.simulators.zuora.tenant.Functions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tenants that tell the same in other ways: by amendments, twice, or ahead of time. */
final class TenantsTest {
  private final World world = new World();
  private final long deal = world.sales.sold();
  private final String number = Sales.subscription(deal).value();

  @AfterEach
  void close() {
    world.close();
  }

  private void everything() {
    world.zuora.people().suspend(number);
    world.settle();
    world.passes(Duration.ofDays(1));
    world.zuora.people().resume(number);
    world.settle();
    world.zuora.people().renew(number);
    world.settle();
    world.zuora.people().cancel(number);
    world.settle();
  }

  private void assertToldOnce() {
    assertThat(world.notes(deal))
        .extracting(note -> note.replaceFirst(".*\\) is (\\w+).*", "$1"))
        .containsExactly("suspended", "resumed", "renewed", "cancelled");
    assertThat(world.entry(deal).state()).isEqualTo(DealState.CANCELLED);
  }

  @Test
  void aClassicTenantsAmendmentsAreTold() {
    world.zuora.tenant().functions(Functions.CLASSIC);
    world.connected();

    everything();

    assertToldOnce();
  }

  @Test
  void aChangeToldByItsOrderAndByAnAmendmentIsOneNote() {
    world.zuora.tenant().functions(Functions.HARMONIZED).changesToldTwice(true);
    world.connected();

    everything();

    assertThat(world.zuora.callouts().sent()).hasSizeGreaterThanOrEqualTo(8);
    assertToldOnce();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1310", "AmendmentProcessed | Cancellation"})
  void zuorasOwnNameOfAnAmendmentIsUnderstood(String kind) {
    world.zuora.people().cancel(number);

    world.posts.signed(
        """
        {"Event.Category": "%s", "Amendment": {"Type": "Cancellation"},
         "Subscription.Name": "%s"}
        """
            .formatted(kind, number));
    world.settle();

    assertThat(world.notes(deal)).singleElement().asString().contains("is cancelled");
  }

  @Test
  void aCancellationOfALaterDayIsToldNowAndEndsTheTalkOfRenewalOnly() {
    paymentFailed();
    world.connected();

    cancelOn("2026-06-30");
    world.settle();

    assertThat(world.notes(deal))
        .last()
        .isEqualTo(
            "Subscription %s (Starter) is cancelled; it ends on 2026-06-30.".formatted(number));
    assertThat(world.field(deal, "ZUORA_STATUS")).isEqualTo("Cancelled (starter)");
    assertThat(world.onlyTask(deal).completed()).isFalse();
  }

  @Test
  void aCancellationThatIsPlannedOnlyLeavesTheDealActive() {
    String now = zuora(request("/v1/subscriptions/" + number).GET());
    String planned = now.replaceFirst("\\{", "{\"scheduledCancelDate\":\"2026-06-30\",");
    world.zuora.faults().add(Fault.answering("GET", "/v1/subscriptions/.*", 200, planned).times(2));

    world.posts.signed(
        "{\"eventType\": \"SubscriptionCanceled\", \"subscriptionNumber\": \"%s\"}"
            .formatted(number));
    world.settle();

    assertThat(world.notes(deal))
        .containsExactly(
            "Subscription %s (Starter) is cancelled; it ends on 2026-06-30.".formatted(number));
    assertThat(world.field(deal, "ZUORA_STATUS")).isEqualTo("Active (starter)");
    assertThat(world.entry(deal).state()).isEqualTo(DealState.ACTIVE);
  }

  private void paymentFailed() {
    world.posts.signed(
        """
        {"eventType": "PaymentProcessingError", "subscriptionNumber": "%s",
         "eventTimestamp": "2026-03-02T14:00:00Z"}
        """
            .formatted(number));
    world.settle();
    assertThat(world.onlyTask(deal).completed()).isFalse();
  }

  // As a colleague's tool would: the UI of the simulator cancels today.
  private void cancelOn(String day) {
    String order =
        """
        {"orderDate": "2026-03-02", "existingAccountNumber": "%s", "subscriptions": [
          {"subscriptionNumber": "%s", "orderActions": [
            {"type": "CancelSubscription",
             "triggerDates": [
               {"name": "ContractEffective", "triggerDate": "2026-03-02"},
               {"name": "ServiceActivation", "triggerDate": "2026-03-02"},
               {"name": "CustomerAcceptance", "triggerDate": "2026-03-02"}],
             "cancelSubscription": {
               "cancellationPolicy": "SpecificDate", "cancellationEffectiveDate": "%s"}}]}]}
        """
            .formatted(Sales.account(deal), number, day);
    HttpRequest.Builder request = request("/v1/orders").header("Content-Type", "application/json");
    assertThat(zuora(request.POST(HttpRequest.BodyPublishers.ofString(order))))
        .contains("\"success\":true");
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(world.zuora.baseUrl().resolve(path))
        .header("Authorization", "Bearer " + world.zuora.token());
  }

  private static String zuora(HttpRequest.Builder request) {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString()).body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
