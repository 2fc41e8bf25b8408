package io.kommozuora.simulators.zuora.books;

/** What the payment gateway said to a charge. */
public record GatewayAnswer(boolean approved, String code, String message, String reference) {
  public static GatewayAnswer approved(String reference) {
    return new GatewayAnswer(true, "Approved", "Approved", reference);
  }

  public static GatewayAnswer declined(String message, String reference) {
    return new GatewayAnswer(false, "Declined", message, reference);
  }

  /** The word of a transaction with this answer. */
  public String transaction() {
    return approved ? "Approved" : "Declined";
  }
}
