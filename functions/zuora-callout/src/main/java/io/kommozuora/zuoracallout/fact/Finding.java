package io.kommozuora.zuoracallout.fact;

/** What Zuora says about a callout. */
public sealed interface Finding {
  /** It happened. */
  record Found(Fact fact) implements Finding {}

  /** It is not so, or not so any more: nobody is to be told. */
  record Outdated(String why) implements Finding {}

  /** Zuora does not know what the callout names, or does not know yet how it ended. */
  record Unknown() implements Finding {}

  /** The callout names nothing that Zuora could be asked about. */
  record Unnamed() implements Finding {}
}
