package io.kommozuora.zuoracallout.told;

import io.kommozuora.ledger.StoredFact;
import io.kommozuora.zuoracallout.fact.Said;
import io.kommozuora.zuoracallout.fact.SaidJson;

/** A fact of a deal, and what it says. */
record Kept(StoredFact fact, Said said) {
  static Kept of(StoredFact fact) {
    return new Kept(fact, SaidJson.read(fact.detail()));
  }

  boolean told() {
    return fact.told();
  }

  /** The mark by which its note is found again. */
  String reference() {
    return "kz:" + fact.id();
  }
}
