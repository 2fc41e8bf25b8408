package io.kommozuora.zuoracallout.told;

import io.kommozuora.zuoracallout.fact.Errand;

/** What is to become of a deal's task on one subject. */
sealed interface Wanted {
  /**
   * It is to be open.
   *
   * @param news whether the fact that gave it has not been told: a person may have completed an
   *     older task since
   */
  record Open(Errand errand, boolean news) implements Wanted {}

  /** It is to be done. */
  record Done(String result) implements Wanted {}
}
