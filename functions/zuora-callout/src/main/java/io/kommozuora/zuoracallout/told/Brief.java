package io.kommozuora.zuoracallout.told;

/** How the telling of one deal ended. */
public sealed interface Brief {
  /** The deal knows all there is. */
  record Told() implements Brief {}

  /** Another worker has the deal. */
  record Busy() implements Brief {}

  /** Kommo does not know the deal any more, so that nobody can be told. */
  record Gone() implements Brief {}

  /** It did not work this time. */
  record Failed(RuntimeException failure) implements Brief {}
}
