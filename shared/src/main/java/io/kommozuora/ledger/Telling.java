package io.kommozuora.ledger;

/**
 * What of an active deal has been told to the outside.
 *
 * @param keys the key fields are on the deal
 * @param note the note is on the deal
 * @param noteTried a note may be on the deal although nobody saw the answer
 * @param event the event is on the bus
 */
public record Telling(boolean keys, boolean note, boolean noteTried, boolean event) {
  public static final Telling NOTHING = new Telling(false, false, false, false);
  public static final Telling ALL = new Telling(true, true, true, true);

  /** The same with the key fields to be written anew. */
  public Telling withoutKeys() {
    return new Telling(false, note, noteTried, event);
  }

  public boolean complete() {
    return keys && note && event;
  }
}
