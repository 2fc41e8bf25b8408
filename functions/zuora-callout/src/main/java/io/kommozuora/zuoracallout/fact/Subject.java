package io.kommozuora.zuoracallout.fact;

import java.util.Locale;

/** What a task is about; a deal has one open task for each at most. */
public enum Subject {
  PAYMENT,
  PAST_DUE,
  RENEWAL,
  CARD;

  /** As it stands in the reference of the task. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
