package io.kommozuora.simulators.kommo.crm;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A deal; Kommo's API calls it a lead. */
public final class Lead extends Card {
  private final List<Long> contacts;
  private final List<LineItem> items;
  private long price;
  private Stage stage;
  private long company;
  private @Nullable Instant closedAt;

  Lead(LeadDraft draft, long id, Instant now) {
    super(draft, id, now);
    this.contacts = new ArrayList<>(draft.contacts());
    this.items = new ArrayList<>(draft.items());
    this.price = draft.price();
    this.stage = draft.stage();
    this.company = draft.company();
    this.closedAt = stage.closed() ? createdAt() : null;
  }

  public long price() {
    return price;
  }

  public Stage stage() {
    return stage;
  }

  /** The id of the company. */
  public Optional<Long> company() {
    return Optional.of(company).filter(id -> id != 0);
  }

  /** The ids of the contacts; the first one is the main contact. */
  public List<Long> contacts() {
    return List.copyOf(contacts);
  }

  public List<LineItem> items() {
    return List.copyOf(items);
  }

  public Optional<Instant> closedAt() {
    return Optional.ofNullable(closedAt);
  }

  void price(long units) {
    price = units;
  }

  void move(Stage to, Instant at) {
    stage = to;
    closedAt = to.closed() ? at : null;
  }

  void link(long companyId, List<Long> contactIds) {
    company = companyId;
    contacts.clear();
    contacts.addAll(contactIds);
  }

  void add(LineItem item) {
    items.add(item);
  }
}
