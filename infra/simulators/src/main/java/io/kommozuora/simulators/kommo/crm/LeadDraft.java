package io.kommozuora.simulators.kommo.crm;

import java.util.ArrayList;
import java.util.List;

/** A deal to be made. */
public final class LeadDraft extends CardDraft<LeadDraft> {
  private final List<Long> contacts = new ArrayList<>();
  private final List<LineItem> items = new ArrayList<>();
  private long price;
  private Stage stage = new Stage(Pipelines.SALES, Pipelines.SALES_NEW);
  private long company;

  private LeadDraft(String name) {
    super(name);
  }

  /** A deal of the name. */
  public static LeadDraft named(String name) {
    return new LeadDraft(name);
  }

  /** Says what the deal is worth, in whole units of the account's currency. */
  public LeadDraft price(long units) {
    price = units;
    return this;
  }

  /** Puts the deal into a stage. */
  public LeadDraft stage(long pipeline, long status) {
    stage = new Stage(pipeline, status);
    return this;
  }

  /** Links the company. */
  public LeadDraft company(long id) {
    company = id;
    return this;
  }

  /** Links a contact; the first one is the main contact. */
  public LeadDraft contact(long id) {
    contacts.add(id);
    return this;
  }

  /** Adds a product. */
  public LeadDraft item(LineItem item) {
    items.add(item);
    return this;
  }

  long price() {
    return price;
  }

  Stage stage() {
    return stage;
  }

  long company() {
    return company;
  }

  List<Long> contacts() {
    return contacts;
  }

  List<LineItem> items() {
    return items;
  }

  @Override
  LeadDraft self() {
    return this;
  }
}
