package io.kommozuora.simulators.zuora.books;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** One thing done to a subscription: an order's action, or an amendment when there is no order. */
public record SubscriptionChange(
    String id,
    String number,
    Action action,
    String subscriptionNumber,
    String subscriptionId,
    String accountNumber,
    Optional<String> orderNumber,
    LocalDate effective,
    Instant created)
    implements Kept {
  /** What can be done, with the names orders and amendments have for it. */
  public enum Action {
    CREATE("CreateSubscription", "NewProduct"),
    ADD("AddProduct", "NewProduct"),
    REMOVE("RemoveProduct", "RemoveProduct"),
    UPDATE("UpdateProduct", "UpdateProduct"),
    CHANGE_PLAN("ChangePlan", "UpdateProduct"),
    TERMS("TermsAndConditions", "TermsAndConditions"),
    RENEW("RenewSubscription", "Renewal"),
    CANCEL("CancelSubscription", "Cancellation"),
    SUSPEND("Suspend", "SuspendSubscription"),
    RESUME("Resume", "ResumeSubscription");

    private final String orderWord;
    private final String amendmentWord;

    Action(String orderWord, String amendmentWord) {
      this.orderWord = orderWord;
      this.amendmentWord = amendmentWord;
    }

    /** The type of the order action. */
    public String orderWord() {
      return orderWord;
    }

    /** The type of the amendment. */
    public String amendmentWord() {
      return amendmentWord;
    }

    public static Action ofOrderWord(String word) {
      for (Action action : values()) {
        if (action.orderWord.equals(word)) {
          return action;
        }
      }
      throw new IllegalArgumentException("no order action is called " + word);
    }
  }
}
