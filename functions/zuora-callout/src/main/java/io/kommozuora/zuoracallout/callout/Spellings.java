package io.kommozuora.zuoracallout.callout;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The names under which each field may come. One such as {@code payment.id} stands for {@code
 * paymentId} anywhere and for {@code id} in an object {@code payment}; {@code _.amount} for the
 * body's own {@code amount} only; {@code crmid} for that name anywhere.
 */
final class Spellings {
  static final Map<Field, List<String>> KNOWN =
      Map.ofEntries(
          entry(Field.EVENT_TYPE, "event.type"),
          entry(Field.EVENT_NAME, "event.name", "_.event"),
          entry(Field.EVENT_CATEGORY, "event.category", "_.category"),
          entry(Field.CHANGE, "orderaction.type", "amendment.type", "action.type", "_.action"),
          entry(Field.OCCURRED, "event.timestamp", "event.date", "_.timestamp", "_.occurred"),
          entry(Field.ACCOUNT_ID, "account.id"),
          entry(Field.ACCOUNT_NUMBER, "account.number"),
          entry(Field.SUBSCRIPTION_ID, "subscription.id"),
          entry(Field.SUBSCRIPTION_NUMBER, "subscription.number", "subscription.name"),
          entry(Field.PAYMENT_ID, "payment.id"),
          entry(Field.INVOICE_ID, "invoice.id"),
          entry(Field.INVOICE_NUMBER, "invoice.number"),
          entry(Field.REFUND_ID, "refund.id"),
          entry(Field.PAYMENT_METHOD_ID, "paymentmethod.id"),
          entry(Field.ORDER_NUMBER, "order.number"),
          entry(Field.CRM_ID, "account.crmid", "crmid"),
          entry(Field.DAYS_BEFORE, "daysbefore", "howmanydaysbefore"),
          entry(
              Field.ATTEMPT,
              "_.attempt",
              "payment.attempt",
              "attemptnumber",
              "failurenumber",
              "numconsecutivefailures"),
          entry(Field.AMOUNT, "_.amount", "payment.amount", "refund.amount", "invoice.amount"));

  private final Map<String, Field> fields = new HashMap<>();

  /** With the custom fields of the configuration, by their API names. */
  Spellings(Optional<String> accountField, Optional<String> subscriptionField) {
    KNOWN.forEach((field, spellings) -> spellings.forEach(name -> add(name, field)));
    boolean alike =
        accountField.map(Spellings::folded).equals(subscriptionField.map(Spellings::folded));
    accountField.ifPresent(name -> addCustom(name, "account", Field.ACCOUNT_FIELD, alike));
    subscriptionField.ifPresent(
        name -> addCustom(name, "subscription", Field.SUBSCRIPTION_FIELD, alike));
  }

  private static Map.Entry<Field, List<String>> entry(Field field, String... spellings) {
    return Map.entry(field, List.of(spellings));
  }

  /** The field that a name in an object says something about. */
  Optional<Field> field(Name name) {
    Field inObject = fields.get(name.object() + "." + name.own());
    return Optional.ofNullable(inObject).or(() -> Optional.ofNullable(fields.get(name.own())));
  }

  private void add(String spelling, Field field) {
    fields.put(spelling, field);
    if (!spelling.startsWith(Name.BODY)) {
      fields.put(spelling.replace(".", ""), field);
    }
  }

  // Where both objects have a field of that name, it says which one only beside the object's name.
  private void addCustom(String apiName, String object, Field field, boolean alike) {
    String whole = folded(apiName);
    add(object + "." + whole, field);
    if (!alike) {
      add(whole, field);
      addPlain(folded(apiName.replaceFirst("__c$", "")), field);
    }
  }

  private void addPlain(String name, Field field) {
    if (!fields.containsKey(name)) {
      add(Name.BODY + "." + name, field);
    }
  }

  /** Small letters without what only parts words: {@code Account_Id} as {@code accountid}. */
  static String folded(String name) {
    var folded = new StringBuilder(name.length());
    for (int at = 0; at < name.length(); at++) {
      char letter = name.charAt(at);
      if ("_- <>{}".indexOf(letter) < 0) {
        folded.append(letter >= 'A' && letter <= 'Z' ? (char) (letter + ' ') : letter);
      }
    }
    return folded.toString();
  }
}
