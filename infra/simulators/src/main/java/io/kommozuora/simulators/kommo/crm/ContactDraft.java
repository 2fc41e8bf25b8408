package io.kommozuora.simulators.kommo.crm;

/** A contact to be made. */
public final class ContactDraft extends CardDraft<ContactDraft> {
  private long company;

  private ContactDraft(String name) {
    super(name);
  }

  /** A contact of the name. */
  public static ContactDraft named(String name) {
    return new ContactDraft(name);
  }

  /** Puts the contact into a company. */
  public ContactDraft company(long id) {
    company = id;
    return this;
  }

  long company() {
    return company;
  }

  @Override
  ContactDraft self() {
    return this;
  }
}
