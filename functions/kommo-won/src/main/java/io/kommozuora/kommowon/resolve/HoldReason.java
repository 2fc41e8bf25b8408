package io.kommozuora.kommowon.resolve;

/**
 * Why a deal waits for a person. These are all the reasons there are: each with what is wrong and
 * what mends it, in words for the person who looks at the deal.
 */
public enum HoldReason {
  PLAN_MISSING("The deal has no plan.", "Choose a plan in the field %1$s."),
  PLAN_UNKNOWN(
      "The plan \"%1$s\" is not set up for billing.",
      "Choose one of %2$s, or have the plan added to the billing configuration."),
  PLAN_AMBIGUOUS("The deal names more than one plan: %1$s.", "Choose exactly one plan."),
  PLAN_NOT_SOLD(
      "The plan %1$s is not sold in %2$s by the entity %3$s.",
      "Choose another plan or currency, or have this one added to the billing configuration."),
  CUSTOMER_MISSING(
      "The deal has neither a company nor a contact to bill.",
      "Add the company and the person who gets the invoices."),
  CUSTOMER_UNNAMED(
      "The customer has no name that can stand on an invoice.",
      "Give the company, or the contact where there is no company, a name."),
  CONTACT_MISSING(
      "The deal has no contact who gets the invoices.",
      "Add a contact to the deal; the main contact is billed."),
  CONTACT_NAME_INCOMPLETE(
      "The main contact \"%1$s\" lacks a first or a last name.",
      "Fill in both names of the main contact."),
  EMAIL_MISSING(
      "Neither the main contact nor the company has an e-mail address.",
      "Add the e-mail address for invoices to the main contact."),
  EMAIL_INVALID(
      "\"%1$s\" is no e-mail address invoices can go to.",
      "Correct the e-mail address of the main contact."),
  COUNTRY_MISSING(
      "No address of the customer names a country.",
      "Fill in the address of the company, or of the main contact, with its country."),
  COUNTRY_UNKNOWN(
      "\"%1$s\" is no country.",
      "Correct the country of the address; its two-letter code always works."),
  STATE_MISSING(
      "The address in %1$s has no state or province.",
      "Fill in the state or province of the address."),
  STATE_UNKNOWN(
      "\"%1$s\" is no state or province of %2$s.",
      "Correct the state or province of the address; its two-letter code always works."),
  ENTITY_UNMATCHED(
      "No rule says which of our legal entities bills this deal.",
      "Check pipeline, country, currency and tags, or have a rule added to the configuration."),
  CURRENCY_MISSING(
      "Nothing says in which currency this deal is billed.",
      "Fill in the deal's currency, or have one set in the billing configuration."),
  CURRENCY_UNKNOWN(
      "\"%1$s\" is no currency.", "Write the currency as its three-letter code, such as USD."),
  CURRENCY_CLASH(
      "The deal is in %1$s, but the customer's account %2$s is billed in %3$s.",
      "Sell in %3$s, or have finance decide about the account."),
  QUANTITY_MISSING("The quantity in the field %1$s is empty.", "Fill in the field %1$s."),
  QUANTITY_INVALID(
      "\"%2$s\" in the field %1$s is no quantity this plan is sold in.",
      "Write a number from %3$s to %4$s in the field %1$s."),
  PRICE_MISSING("The price in the field %1$s is empty.", "Fill in the field %1$s."),
  PRICE_INVALID(
      "\"%2$s\" in the field %1$s is no price in %3$s.",
      "Write a plain number of at least 0 in the field %1$s."),
  DATE_INVALID("\"%2$s\" in the field %1$s is no date.", "Correct the date in the field %1$s."),
  DATE_OUTSIDE(
      "The contract begins on %1$s, which is too far from today.",
      "Set a contract date between %2$s and %3$s, or ask finance."),
  TERM_INVALID(
      "\"%2$s\" in the field %1$s is no term.",
      "Write for example \"12 months\", \"1 year\" or \"evergreen\" in the field %1$s."),
  ACCOUNT_VALUE_MISSING(
      "The deal does not decide the account's %1$s.",
      "Fill in the field it is taken from, or have the value added to the configuration."),
  NUMBER_TAKEN(
      "Zuora already has %1$s, and it is not this deal's: %2$s.",
      "Have finance look at it in Zuora, then change anything on the deal to try again."),
  PLAN_DIFFERS(
      "Zuora has already opened %1$s, with another plan than the deal's %2$s.",
      "Choose the plan that was sold first again, or have finance change it in Zuora."),
  ACCOUNT_CLOSED(
      "The customer's account %1$s is %2$s in Zuora.",
      "Have finance reopen it, then change anything on the deal to try again."),
  REJECTED_BY_ZUORA(
      "Zuora did not accept the order: %1$s",
      "Correct the deal or Zuora's settings, then change anything on the deal to try again.");

  private final String sentence;
  private final String fix;

  HoldReason(String sentence, String fix) {
    this.sentence = sentence;
    this.fix = fix;
  }

  String sentence(Object... details) {
    return sentence.formatted(details);
  }

  String fix(Object... details) {
    return fix.formatted(details);
  }
}
