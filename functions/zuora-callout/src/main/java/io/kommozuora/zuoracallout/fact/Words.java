package io.kommozuora.zuoracallout.fact;

import io.kommozuora.billing.Money;
import java.util.Optional;

/** Words that several notes share. */
final class Words {
  private Words() {}

  /** The amount, or that it is not known: none is ever guessed. */
  static String of(Optional<Money> amount) {
    return amount.map(Money::toString).orElse("an amount Zuora does not tell");
  }

  /** The text behind these words; nothing without it. */
  static String behind(String words, Optional<String> text) {
    return text.map(value -> words + value).orElse("");
  }
}
