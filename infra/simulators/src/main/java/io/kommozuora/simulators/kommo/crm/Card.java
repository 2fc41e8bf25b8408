package io.kommozuora.simulators.kommo.crm;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What deals, contacts and companies have in common. Guarded by the account's lock. */
public abstract sealed class Card permits Lead, Contact, Company {
  private final long id;
  private final Instant createdAt;
  private final long createdBy;
  private final Map<Long, ArrayNode> values = new HashMap<>();
  private String name;
  private long responsible;
  private Instant updatedAt;
  private long updatedBy;
  private List<Tag> tags;
  private boolean deleted;

  Card(CardDraft<?> draft, long id, Instant now) {
    this.id = id;
    this.createdAt = draft.createdAt().orElse(now);
    this.createdBy = draft.createdBy();
    this.name = draft.name();
    this.responsible = draft.responsible();
    this.updatedAt = createdAt;
    this.updatedBy = createdBy;
    this.tags = draft.tags();
  }

  public final long id() {
    return id;
  }

  public final Instant createdAt() {
    return createdAt;
  }

  public final long createdBy() {
    return createdBy;
  }

  public final String name() {
    return name;
  }

  public final long responsible() {
    return responsible;
  }

  public final Instant updatedAt() {
    return updatedAt;
  }

  public final long updatedBy() {
    return updatedBy;
  }

  public final List<Tag> tags() {
    return tags;
  }

  public final boolean deleted() {
    return deleted;
  }

  /** What a field holds, in the API's form; nothing when it is empty. */
  public final Optional<ArrayNode> value(Field field) {
    return Optional.ofNullable(values.get(field.id())).map(ArrayNode::deepCopy);
  }

  final void rename(String to) {
    name = to;
  }

  final void assign(long user) {
    responsible = user;
  }

  final void tag(List<Tag> all) {
    tags = List.copyOf(all);
  }

  final void put(Field field, ArrayNode stored) {
    if (stored.isEmpty()) {
      values.remove(field.id());
    } else {
      values.put(field.id(), stored);
    }
  }

  final void delete(boolean gone) {
    deleted = gone;
  }

  final void touch(Instant at, long user) {
    updatedAt = at;
    updatedBy = user;
  }
}
