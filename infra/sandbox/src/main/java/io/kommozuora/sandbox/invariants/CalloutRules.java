package io.kommozuora.sandbox.invariants;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.kommozuora.sandbox.Depth;
import io.kommozuora.sandbox.Sandbox;
import io.kommozuora.simulators.kommo.crm.Task;
import io.kommozuora.simulators.zuora.ZuoraSimulator;
import io.kommozuora.simulators.zuora.books.Kept;
import io.kommozuora.simulators.zuora.callout.HistoryRecord;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What must hold for Zuora's callouts: every one of them ended somewhere. */
final class CalloutRules {
  private static final JsonMapper JSON = new JsonMapper();

  private CalloutRules() {}

  static Verdict delivered(Aftermath after) {
    Sandbox sandbox = after.sandbox();
    Breaches breaches = new Breaches("every callout stored at once");
    List<HistoryRecord> sent = sandbox.zuora().callouts().history();
    long failed = sent.stream().filter(callout -> !callout.delivered()).count();
    breaches.unless(failed == 0, "%d callouts were not taken".formatted(failed));
    breaches.unless(
        sandbox.calloutsStored() >= sent.size(),
        "only %d are stored".formatted(sandbox.calloutsStored()));
    return breaches.over("%d sent, %d stored".formatted(sent.size(), sandbox.calloutsStored()));
  }

  static Verdict accounted(Aftermath after) {
    Breaches breaches = new Breaches("no callout came to nothing");
    Set<Fact> told = NoteRules.told(after).keySet();
    List<HistoryRecord> sent = after.sandbox().zuora().callouts().history();
    for (HistoryRecord callout : sent) {
      JsonNode body = read(callout.callout().message().body());
      boolean accounted =
          fact(body, after.sandbox().zuora())
              .map(told::contains)
              .orElseGet(() -> reminded(body, after));
      breaches.unless(accounted, "nobody knows of %s".formatted(body));
    }
    return breaches.over("%d callouts".formatted(sent.size()));
  }

  private static Optional<Fact> fact(JsonNode body, ZuoraSimulator zuora) {
    return switch (body.path("eventType").asText()) {
      case "InvoicePosted" -> invoice(Fact.Kind.INVOICE, body, zuora);
      case "InvoicePastDue" -> invoice(Fact.Kind.PAST_DUE, body, zuora);
      case "PaymentProcessed" -> payment(Fact.Kind.PAYMENT, body, zuora);
      case "PaymentProcessingError" -> payment(Fact.Kind.DECLINE, body, zuora);
      case "SubscriptionRenewed" -> subscription(Fact.Kind.RENEWAL, body);
      case "SubscriptionCanceled" -> subscription(Fact.Kind.CANCELLATION, body);
      case "PaymentMethodUpdated" ->
          kept(body.path("paymentMethodId"), zuora.paymentMethods().stream())
              .map(card -> new Fact(Fact.Kind.CARD, card.card().expires().toString()));
      default -> Optional.empty();
    };
  }

  private static Optional<Fact> invoice(Fact.Kind kind, JsonNode body, ZuoraSimulator zuora) {
    return kept(body.path("invoiceId"), zuora.invoices().stream())
        .map(invoice -> new Fact(kind, invoice.number()));
  }

  private static Optional<Fact> payment(Fact.Kind kind, JsonNode body, ZuoraSimulator zuora) {
    return kept(body.path("paymentId"), zuora.payments().stream())
        .map(payment -> new Fact(kind, payment.number()));
  }

  private static Optional<Fact> subscription(Fact.Kind kind, JsonNode body) {
    return Optional.of(new Fact(kind, body.path("subscriptionNumber").asText()));
  }

  private static <T extends Kept> Optional<T> kept(JsonNode id, Stream<T> all) {
    return all.filter(each -> each.id().equals(id.asText())).findFirst();
  }

  /** A reminder is a task, and no note. */
  private static boolean reminded(JsonNode body, Aftermath after) {
    String subscription = body.path("subscriptionNumber").asText();
    return body.path("eventType").asText().equals("ContractRenewalReminder")
        && after.cast().won().stream()
            .flatMap(deal -> after.sandbox().kommo().tasksOf(deal.id()).stream())
            .map(Task::text)
            .anyMatch(text -> text.startsWith("Contract ") && text.contains(subscription));
  }

  private static JsonNode read(String body) {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a callout is no JSON", e);
    }
  }

  static Verdict handled(Aftermath after) {
    Breaches breaches = new Breaches("no callout waits, is given up or in doubt");
    int waiting = total(after.sandbox().queues().callouts());
    int dead = total(after.sandbox().queues().calloutsDead());
    int doubted = after.sandbox().queues().calloutQuarantine().total();
    breaches.unless(waiting == 0, "%d callouts still wait".formatted(waiting));
    breaches.unless(dead == 0, "%d callouts were given up".formatted(dead));
    breaches.unless(doubted == 0, "%d callouts are in quarantine".formatted(doubted));
    return breaches.over("%d waiting, %d given up, %d kept".formatted(waiting, dead, doubted));
  }

  private static int total(List<Depth> depths) {
    return depths.stream().mapToInt(Depth::total).sum();
  }
}
