package io.kommozuora.zuoracallout.fact;

import io.kommozuora.billing.PaymentMethod;
import io.kommozuora.billing.PaymentMethodId;
import io.kommozuora.zuora.ZuoraClient;
import io.kommozuora.zuoracallout.callout.Callout;
import io.kommozuora.zuoracallout.callout.CalloutType;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a customer pays with, and how long it will do. */
final class PaymentMethodFacts {
  private final Sources sources;

  PaymentMethodFacts(Sources sources) {
    this.sources = sources;
  }

  Finding read(Callout callout, Instant heard) {
    return callout
        .paymentMethodId()
        .map(PaymentMethodId::new)
        .map(id -> sources.find(callout, zuora -> look(id, callout, heard, zuora)))
        .orElseGet(Finding.Unnamed::new);
  }

  private Optional<Finding> look(
      PaymentMethodId id, Callout callout, Instant heard, ZuoraClient zuora) {
    return zuora
        .paymentMethod(id)
        .map(
            method ->
                callout.type() == CalloutType.PAYMENT_METHOD_UPDATED
                    ? updated(method, callout, heard, zuora)
                    : expiring(method, callout, heard, zuora));
  }

  // The same card twice is one fact, however often it was saved.
  private Finding updated(PaymentMethod method, Callout callout, Instant heard, ZuoraClient zuora) {
    String what = "The customer pays with another payment method now: " + described(method);
    Said said = Said.note(what + ".").withEndings(List.of(Ending.whole(Subject.CARD, what + ".")));
    String state = method.lastDigits().orElse("") + ":" + month(method).orElse("");
    return found(method, callout, "updated:" + state, heard, said, zuora);
  }

  private Finding expiring(
      PaymentMethod method, Callout callout, Instant heard, ZuoraClient zuora) {
    String what = described(method) + " – ask the client for a new one before it fails.";
    Said said =
        Said.NOTHING.withErrand(
            new Errand(
                Subject.CARD,
                "The payment method runs out: " + what,
                sources.calendar().nextDay(),
                Set.of()));
    return found(method, callout, "expiring:" + month(method).orElse(""), heard, said, zuora);
  }

  private static String described(PaymentMethod method) {
    return method.kind()
        + Words.behind(" ending in ", method.lastDigits())
        + Words.behind(", good through ", month(method));
  }

  private static Optional<String> month(PaymentMethod method) {
    return method.expires().map(YearMonth::toString);
  }

  private Finding found(
      PaymentMethod method,
      Callout callout,
      String what,
      Instant at,
      Said said,
      ZuoraClient zuora) {
    Concern concern =
        method
            .account()
            .map(account -> sources.whose(callout).of(account, zuora))
            .orElseGet(() -> sources.whose(callout).said());
    return new Finding.Found(
        new Fact("method:" + method.id() + ":" + what, callout.type(), at, concern, said));
  }
}
