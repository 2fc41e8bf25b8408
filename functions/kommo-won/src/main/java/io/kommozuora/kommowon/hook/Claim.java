package io.kommozuora.kommowon.hook;

import java.util.OptionalLong;

/** What a body says about one number; a body that contradicts itself says nothing. */
final class Claim {
  private boolean made;
  private OptionalLong number = OptionalLong.empty();

  void add(OptionalLong said) {
    number = made && !number.equals(said) ? OptionalLong.empty() : said;
    made = true;
  }

  OptionalLong number() {
    return number;
  }
}
