package io.kommozuora.sandbox.sales;

/** What a company is offered; in euro by the German entity, in dollars by the other. */
public record Offer(String company, String plan, int seats, boolean inEuro) {
  /** The plan in dollars. */
  public static Offer of(String company, String plan) {
    return new Offer(company, plan, 0, false);
  }

  /** The same for so many seats. */
  public Offer seats(int number) {
    return new Offer(company, plan, number, inEuro);
  }

  /** The same in euro, to a company in Germany. */
  public Offer euro() {
    return new Offer(company, plan, seats, true);
  }

  /** The same with another plan. */
  public Offer plan(String other) {
    return new Offer(company, other, seats, inEuro);
  }

  /** The currency's code. */
  public String currency() {
    return inEuro ? "EUR" : "USD";
  }
}
