package io.kommozuora.simulators.zuora.notification;

import io.kommozuora.simulators.zuora.condition.Condition;
import io.kommozuora.simulators.zuora.wire.Category;
import io.kommozuora.simulators.zuora.wire.Refusal;

/** Refuses what must not be set up. */
final class Rules {
  private Rules() {}

  static void business(boolean fine, String message) {
    require(fine, Category.BUSINESS_RULE, message);
  }

  static void value(boolean fine, String message) {
    require(fine, Category.BAD_VALUE, message);
  }

  static Condition condition(String text) {
    try {
      return Condition.parse(text);
    } catch (Condition.Unreadable e) {
      throw refusal(Category.BAD_VALUE, "The condition is invalid: " + e.getMessage());
    }
  }

  private static void require(boolean fine, Category category, String message) {
    if (!fine) {
      throw refusal(category, message);
    }
  }

  private static Refusal refusal(Category category, String message) {
    return Refusal.of(category, Refusal.UNKNOWN_OBJECT, message);
  }
}
