package io.kommozuora.billing;

import io.kommozuora.deal.CompanyId;
import io.kommozuora.deal.ContactId;

/** Who is billed: the deal's company, or the person where there is no company. */
public sealed interface Customer {
  record OfCompany(CompanyId id) implements Customer {}

  record OfContact(ContactId id) implements Customer {}

  /** The customer's part of an account number: C and the company's id, or P and the person's. */
  default String key() {
    return switch (this) {
      case OfCompany(CompanyId id) -> "C" + id;
      case OfContact(ContactId id) -> "P" + id;
    };
  }
}
