package io.kommozuora.zuoracallout.proof;

import java.util.Locale;

/** The proof that a callout lacks; its text form is one word for logs and figures. */
public enum Lack {
  TOKEN,
  SIGNATURE,
  LOGIN;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
