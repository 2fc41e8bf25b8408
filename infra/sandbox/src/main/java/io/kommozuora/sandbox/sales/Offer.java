package io.kommozuora.sandbox.sales;

/** What a company is offered, where it is at home, and in which currency. */
public record Offer(String company, String plan, int seats, Market market, String currency) {
  /** The plan in dollars. */
  public static Offer of(String company, String plan) {
    return new Offer(company, plan, 0, Market.AMERICA, Market.AMERICA.currency());
  }

  /** The same for so many seats. */
  public Offer seats(int number) {
    return new Offer(company, plan, number, market, currency);
  }

  /** The same to a company there, in the currency that is usual there. */
  public Offer in(Market home) {
    return new Offer(company, plan, seats, home, home.currency());
  }

  /** The same in another currency. */
  public Offer currency(String other) {
    return new Offer(company, plan, seats, market, other);
  }

  /** The same with another plan. */
  public Offer plan(String other) {
    return new Offer(company, other, seats, market, currency);
  }
}
