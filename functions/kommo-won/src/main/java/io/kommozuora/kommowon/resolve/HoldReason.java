package io.kommozuora.kommowon.resolve;

/**
 * Why a deal waits for a person. These are all the reasons there are: each with what is wrong and
 * what mends it, in words for the person who looks at the deal.
 */
public enum HoldReason {
  PLAN_MISSING("The deal has no plan.", "Choose a plan in the field %1$s."),
  PLAN_NOT_CHOSEN(
      "The plan \"%1$s\" is written, not chosen.",
      "Have the field %2$s made a list of choices, each with a code."),
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
  CUSTOMER_UNREADABLE(
      "Kommo does not let us read the deal's %1$s %2$s.",
      "See whether it was deleted or is hidden from our user, then change anything on the deal."),
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
  COUNTRY_AMBIGUOUS(
      "\"%1$s\" at the end of the address may be a country or a state.",
      "Write the country's whole name, such as Germany, or use an address field made of parts."),
  STATE_MISSING(
      "The address in %1$s has no state or province that we can tell.",
      "Fill in the state or province; in one line of text, as in \"Austin, TX 78701, USA\"."),
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
      "\"%1$s\" is no currency.",
      "Give the deal one currency by its three-letter code, such as USD."),
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
      "Write a plain number of at least 0, with at most %4$s decimals, in the field %1$s."),
  PRICE_CURRENCY(
      "The price in the field %1$s is money that may not be %2$s, in which the deal is billed.",
      "Sell in the currency of the Kommo account, or have the price kept as a plain number."),
  DATE_MISSING(
      "Nothing says when the contract begins.",
      "Fill in the contract date, or move the deal to Won again."),
  DATE_INVALID("\"%2$s\" in the field %1$s is no date.", "Correct the date in the field %1$s."),
  DATE_OUTSIDE(
      "The %1$s date %2$s is too far from today.",
      "Set it to at most %3$s days ago and at most %4$s days ahead, or ask finance."),
  DATE_CLOSED(
      "The %1$s date %2$s is in a period that finance has closed.",
      "Set it to a day after %3$s, or have finance open the period."),
  DATES_DISORDERED(
      "The contract begins on %1$s, the service on %2$s, and acceptance is on %3$s.",
      "Correct the dates: neither may be before the one it follows."),
  TERM_INVALID(
      "\"%2$s\" in the field %1$s is no term.",
      "Write for example \"12 months\", \"1 year\" or \"evergreen\" in the field %1$s."),
  AUTO_RENEW_INVALID(
      "\"%2$s\" in the field %1$s does not say whether the subscription renews by itself.",
      "Make the field %1$s a checkbox, or a list of choices with the codes true and false."),
  ACCOUNT_VALUE_MISSING(
      "The field %2$s does not decide the account's %1$s.",
      "Fill in the field %2$s, or have its value added to the billing configuration."),
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
