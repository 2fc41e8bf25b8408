package io.kommozuora.deal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A deal as it was read from Kommo.
 *
 * @param stage the stage's id; 142 is Won and 143 is Lost in every pipeline
 * @param closed when the deal was won or lost
 * @param contacts the deal's contacts, the main one first
 */
public record Deal(
    DealId id,
    String name,
    long stage,
    long pipeline,
    UserId responsible,
    Optional<Instant> closed,
    boolean deleted,
    Fields fields,
    Optional<CompanyId> company,
    List<ContactId> contacts,
    Set<String> tags) {
  /** The stage Kommo moves every won deal to, in every pipeline. */
  public static final long WON = 142;

  public Deal {
    contacts = List.copyOf(contacts);
    tags = Set.copyOf(tags);
  }

  public boolean won() {
    return stage == WON && !deleted;
  }

  public Optional<ContactId> mainContact() {
    return contacts.stream().findFirst();
  }
}
