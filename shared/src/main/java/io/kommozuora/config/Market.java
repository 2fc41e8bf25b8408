package io.kommozuora.config;

import java.util.Currency;

/** Where a plan is sold: by which entity, in which currency. */
public record Market(String entity, Currency currency) {
  String exactly() {
    return entity + "/" + currency.getCurrencyCode();
  }
}
