package io.kommozuora.simulators.zuora.ordering;

import io.kommozuora.simulators.server.Json;
import io.kommozuora.simulators.zuora.books.PaymentMethod;
import io.kommozuora.simulators.zuora.wire.Body;
import java.time.YearMonth;
import java.util.Optional;

/** Enters the cards that come with accounts; one from a hosted page is known by its id only. */
final class Cards {
  private static final String MASK = "************";
  private static final String SAMPLE_NUMBER = "4111111111111111";

  private Cards() {}

  /** The id of the card in the body of a new account. */
  static Optional<String> given(Work work, String accountNumber, Body body) {
    Optional<String> hosted = body.text("hpmCreditCardPaymentMethodId");
    if (hosted.isPresent()) {
      return hosted.map(id -> known(work, accountNumber, id));
    }
    return body.part("creditCard")
        .or(() -> body.part("paymentMethod"))
        .map(card -> enter(work, accountNumber, work.numbers().id(), card));
  }

  /** The id of a card that is there, or is entered now because the hosted page made it. */
  static String known(Work work, String accountNumber, String id) {
    return work.draft()
        .paymentMethod(id)
        .map(PaymentMethod::id)
        .orElseGet(() -> enter(work, accountNumber, id, new Body(Json.object())));
  }

  private static String enter(Work work, String accountNumber, String id, Body card) {
    PaymentMethod method = PaymentMethod.of(id, accountNumber, read(work, card), work.site().now());
    return work.draft().put(method).id();
  }

  private static PaymentMethod.Card read(Work work, Body card) {
    String number = card.text("cardNumber").orElse(SAMPLE_NUMBER);
    int nextYear = work.site().today().getYear() + 1;
    return new PaymentMethod.Card(
        card.text("cardType").orElse("Visa"),
        MASK + number.substring(Math.max(0, number.length() - 4)),
        YearMonth.of(
            card.whole("expirationYear").orElse(nextYear),
            card.whole("expirationMonth").orElse(12)),
        card.part("cardHolderInfo").flatMap(holder -> holder.text("cardHolderName")).orElse(""));
  }
}
