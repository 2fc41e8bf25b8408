package io.kommozuora.kommowon.resolve;

import io.kommozuora.config.EntityRule;
import io.kommozuora.config.KommoSettings;
import io.kommozuora.deal.Deal;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;

/** The currency of a deal: its own field, else its entity's, else the Kommo account's. */
final class DealCurrency {
  private final KommoSettings kommo;
  private final Deal deal;

  DealCurrency(KommoSettings kommo, Deal deal) {
    this.kommo = kommo;
    this.deal = deal;
  }

  /** What the deal itself says; empty also when it says something that is no currency. */
  Optional<Currency> own() {
    return text().flatMap(DealCurrency::read);
  }

  Optional<Currency> with(EntityRule entity, Reasons reasons) {
    Optional<String> text = text();
    if (text.isPresent()) {
      return own().or(() -> reasons.add(HoldReason.CURRENCY_UNKNOWN, text.get()));
    }
    return entity.currency().or(kommo::currency).or(() -> reasons.add(HoldReason.CURRENCY_MISSING));
  }

  // A choice's code says it where there is one: its label may be "Euro".
  private Optional<String> text() {
    return kommo
        .fields()
        .currency()
        .flatMap(deal.fields()::value)
        .map(value -> value.enumCode().orElse(value.text()).strip());
  }

  private static Optional<Currency> read(String text) {
    String code = text.toUpperCase(Locale.ROOT);
    try {
      return Optional.of(Currency.getInstance(code));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
