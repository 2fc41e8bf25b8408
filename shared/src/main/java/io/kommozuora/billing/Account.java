package io.kommozuora.billing;

import java.util.Currency;

/**
 * An account as Zuora has it.
 *
 * @param status Zuora's word, such as Active or Canceled
 */
public record Account(AccountNumber number, String name, String status, Currency currency) {}
