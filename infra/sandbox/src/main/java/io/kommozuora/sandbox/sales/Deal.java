package io.kommozuora.sandbox.sales;

/** A deal of the story, and what was agreed in it. */
public record Deal(long id, long company, Offer offer) {
  /** Its name in the story. */
  public String title() {
    String abroad = offer.currency().equals("USD") ? "" : " in " + offer.currency();
    return "%s, %s%s".formatted(offer.company(), offer.plan(), abroad);
  }

  /** Who is billed: the company, once for each entity that bills it. */
  public Customer customer() {
    return new Customer("C" + company, offer.currency());
  }

  /** The same deal with another offer. */
  public Deal with(Offer other) {
    return new Deal(id, company, other);
  }

  /** A company as one of our entities bills it, which its currency tells. */
  public record Customer(String key, String currency) {
    @Override
    public String toString() {
      return key + " in " + currency;
    }
  }
}
