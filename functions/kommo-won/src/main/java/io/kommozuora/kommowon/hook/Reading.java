package io.kommozuora.kommowon.hook;

/** What the body of a hook turned out to be. */
public sealed interface Reading permits Hook, Reading.Foreign, Reading.Malformed {
  /** A hook in good order that names no deal: contacts, tasks, notes, talks, catalogs. */
  record Foreign() implements Reading {}

  /** A body that cannot be understood; the reason speaks of its structure and quotes nothing. */
  record Malformed(String why) implements Reading {}
}
