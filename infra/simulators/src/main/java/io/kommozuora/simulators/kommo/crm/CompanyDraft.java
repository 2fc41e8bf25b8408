package io.kommozuora.simulators.kommo.crm;

/** A company to be made. */
public final class CompanyDraft extends CardDraft<CompanyDraft> {
  private CompanyDraft(String name) {
    super(name);
  }

  /** A company of the name. */
  public static CompanyDraft named(String name) {
    return new CompanyDraft(name);
  }

  @Override
  CompanyDraft self() {
    return this;
  }
}
