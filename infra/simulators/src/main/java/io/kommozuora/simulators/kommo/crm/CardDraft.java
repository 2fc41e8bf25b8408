package io.kommozuora.simulators.kommo.crm;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A card to be made; what is left out is given. */
public abstract sealed class CardDraft<D extends CardDraft<D>>
    permits LeadDraft, ContactDraft, CompanyDraft {
  private final String name;
  private final Map<String, Object> fields = new LinkedHashMap<>();
  private final List<Tag> tags = new ArrayList<>();
  private long id;
  private long responsible = Users.SALES;
  private long createdBy = Users.SALES;
  private @Nullable Instant createdAt;

  CardDraft(String name) {
    this.name = name;
  }

  abstract D self();

  /** Fixes the id. */
  public final D id(long fixed) {
    id = fixed;
    return self();
  }

  /** Fills a field, named by code, id or name, with a text, number, day, option and so on. */
  public final D field(String key, Object value) {
    fields.put(key, value);
    return self();
  }

  /** Says who is responsible. */
  public final D responsible(long user) {
    responsible = user;
    return self();
  }

  /** Says who made it, and when. */
  public final D created(long user, Instant at) {
    createdBy = user;
    createdAt = at;
    return self();
  }

  /** Adds a tag. */
  public final D tag(long tagId, String tagName) {
    tags.add(new Tag(tagId, tagName));
    return self();
  }

  final String name() {
    return name;
  }

  final long id() {
    return id;
  }

  final Map<String, Object> fields() {
    return fields;
  }

  final List<Tag> tags() {
    return List.copyOf(tags);
  }

  final long responsible() {
    return responsible;
  }

  final long createdBy() {
    return createdBy;
  }

  final Optional<Instant> createdAt() {
    return Optional.ofNullable(createdAt);
  }
}
