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
  private final Optional<String> said;
  private final Optional<Currency> own;

  DealCurrency(KommoSettings kommo, Deal deal) {
    this.kommo = kommo;
    this.said = kommo.fields().currency().flatMap(field -> FieldText.orCode(deal, field));
    this.own = said.flatMap(DealCurrency::read);
  }

  /** Whether the deal names no currency, or one there is. */
  boolean clear(Reasons reasons) {
    if (said.isPresent() && own.isEmpty()) {
      reasons.add(HoldReason.CURRENCY_UNKNOWN, said.get());
      return false;
    }
    return true;
  }

  /** The currency as far as it is known before the entity is. */
  Optional<Currency> beforeEntity() {
    return own.or(kommo::currency);
  }

  Optional<Currency> with(EntityRule entity, Reasons reasons) {
    return own.or(entity::currency)
        .or(kommo::currency)
        .or(() -> reasons.add(HoldReason.CURRENCY_MISSING));
  }

  // XXX, gold and their like have codes too, but nobody is billed in them.
  private static Optional<Currency> read(String text) {
    try {
      return Optional.of(Currency.getInstance(text.toUpperCase(Locale.ROOT)))
          .filter(currency -> currency.getDefaultFractionDigits() >= 0);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
