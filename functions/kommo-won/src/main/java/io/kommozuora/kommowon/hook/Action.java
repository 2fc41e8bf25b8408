package io.kommozuora.kommowon.hook;

/** What Kommo says happened to a deal. */
public enum Action {
  ADD,
  UPDATE,
  STATUS,
  DELETE,
  RESTORE,
  RESPONSIBLE,
  NOTE,
  OTHER;

  static Action of(String name) {
    return switch (name) {
      case "add" -> ADD;
      case "update" -> UPDATE;
      case "status" -> STATUS;
      case "delete" -> DELETE;
      case "restore" -> RESTORE;
      case "responsible" -> RESPONSIBLE;
      case "note" -> NOTE;
      default -> OTHER;
    };
  }

  /** Whether the id of such an entry is a deal's: a note's entry describes the note. */
  boolean namesDeal() {
    return this != NOTE;
  }
}
