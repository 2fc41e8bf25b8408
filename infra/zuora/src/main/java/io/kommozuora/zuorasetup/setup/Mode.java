package io.kommozuora.zuorasetup.setup;

/** How much is written. */
public enum Mode {
  /** What is missing or differs. */
  WRITING,
  /** Every template too, as if it differed: nobody can see whether its secret still is ours. */
  REWRITING,
  /** Nothing: it is only said what would be. */
  DRY
}
