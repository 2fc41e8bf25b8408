package io.kommozuora.zuorasetup.setup;

/** What became of a thing. */
public enum Change {
  CREATED,
  UPDATED,
  UNCHANGED,
  /** It could not be brought to what it is to be. */
  FAILED,
  /** It was not tried, because something it needs is not there. */
  LEFT_OUT
}
