package io.kommozuora.config;

import java.util.Currency;
import java.util.Map;
import java.util.Optional;

/**
 * A legal entity that bills: which deals are its own, and how its accounts are set up.
 *
 * @param zuoraLogin the name the secret keeps its OAuth client under; empty: the one at its top
 */
public record EntityRule(
    String name,
    When when,
    Optional<String> zuoraEntity,
    Optional<String> zuoraOrg,
    Optional<String> zuoraLogin,
    Optional<Currency> currency,
    Optional<String> paymentTerm,
    int billCycleDay,
    Optional<String> invoiceTemplate,
    Optional<String> batch,
    StartRules starts,
    Map<String, AccountField> accountFields) {
  static final String DEFAULT_NAME = "default";

  public EntityRule {
    accountFields = Map.copyOf(accountFields);
  }

  static EntityRule read(Section section) {
    var name = section.optional("name", EntityRule::name, DEFAULT_NAME);
    var when = section.section("when", When::read);
    var zuoraEntity = section.optional("zuoraEntity", EntityRule::entity);
    var zuoraOrg = section.optional("zuoraOrg", EntityRule::organisations);
    var zuoraLogin = section.optional("zuoraLogin", EntityRule::login);
    var currency = section.optional("currency", Scalar.CURRENCY);
    var paymentTerm = section.optional("paymentTerm", Scalar.text(100));
    var billCycleDay = section.optional("billCycleDay", Scalar.integer(0, 31), 1);
    var invoiceTemplate = section.optional("invoiceTemplate", EntityRule::template);
    var batch = section.optional("batch", Scalar.text(50));
    var starts = section.build(() -> StartRules.read(section));
    var accountFields = section.table("accountFields", AccountField::name, AccountField::read);
    return new EntityRule(
        name.get(),
        when.get(),
        zuoraEntity.get(),
        zuoraOrg.get(),
        zuoraLogin.get(),
        currency.get(),
        paymentTerm.get(),
        billCycleDay.get(),
        invoiceTemplate.get(),
        batch.get(),
        starts.get(),
        accountFields.get());
  }

  /** Whether it is the one entity that was given no name, as where there is no other. */
  public boolean isUnnamed() {
    return name.equals(DEFAULT_NAME);
  }

  private static String name(String text) {
    if (!Scalar.isCurrency(text) && text.matches("[A-Za-z][A-Za-z0-9_-]{0,29}")) return text;
    throw Scalar.refused(
        text, "no entity's name", "up to 30 letters, digits, - or _, and no currency's code");
  }

  private static String entity(String text) {
    if (text.matches("[0-9a-f]{32}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) return text;
    throw Scalar.refused(text, "no entity", "its id, 32 of 0-9 and a-f, with or without hyphens");
  }

  private static String organisations(String text) {
    if (text.matches("[\\w-]+(,[\\w-]+)*")) return text;
    throw Scalar.refused(text, "no organisation", "its id, or several with commas between");
  }

  private static String login(String text) {
    if (text.matches("[A-Za-z0-9_-]{1,50}")) return text;
    throw Scalar.refused(text, "no login's name", "up to 50 letters, digits, - or _");
  }

  private static String template(String text) {
    if (text.matches("[0-9a-f]{32}")) return text;
    throw Scalar.refused(text, "no invoice template", "its id, 32 of 0-9 and a-f");
  }
}
