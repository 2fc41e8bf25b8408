package io.kommozuora.simulators.kommo.crm;

import org.jspecify.annotations.Nullable;

/** Something that happened to a deal and may be told to webhooks. */
public record Occurrence(
    Action action,
    Lead lead,
    @Nullable Stage oldStage,
    @Nullable Long oldResponsible,
    @Nullable Note note) {
  /** What can happen to a deal, as hooks name it. */
  public enum Action {
    ADD,
    STATUS,
    RESPONSIBLE,
    UPDATE,
    DELETE,
    RESTORE,
    NOTE
  }

  static Occurrence of(Action action, Lead lead) {
    return new Occurrence(action, lead, null, null, null);
  }

  Occurrence from(Stage old) {
    return new Occurrence(action, lead, old, oldResponsible, note);
  }

  Occurrence from(long oldUser) {
    return new Occurrence(action, lead, oldStage, oldUser, note);
  }

  Occurrence with(Note written) {
    return new Occurrence(action, lead, oldStage, oldResponsible, written);
  }
}
