package io.kommozuora.zuoracallout.deal;

import io.kommozuora.deal.DealId;
import io.kommozuora.zuoracallout.fact.Said;

/** A deal that a fact is for, and how it is put to it. */
record Hearer(DealId deal, Manner manner) {
  /** How a fact is put to a deal. */
  enum Manner {
    /** It is about the deal's own subscription. */
    OWN {
      @Override
      Said put(Said said) {
        return said;
      }
    },
    /** It is about a deal that only Zuora leads to. */
    FOUND_IN_ZUORA {
      @Override
      Said put(Said said) {
        return said;
      }
    },
    /** It is about the account, and the deal stands for all of the account's. */
    FOR_THE_ACCOUNT {
      @Override
      Said put(Said said) {
        return said.remarking("It is about the whole account; this is its latest won deal.");
      }
    },
    /** Another deal of the account is told. */
    QUIET {
      @Override
      Said put(Said said) {
        return said.quietly();
      }
    };

    abstract Said put(Said said);
  }

  /** Whether earlier facts may have missed it. */
  boolean found() {
    return manner == Manner.FOUND_IN_ZUORA;
  }

  boolean isQuiet() {
    return manner == Manner.QUIET;
  }

  /** The same deal, told nothing. */
  Hearer quietly() {
    return new Hearer(deal, Manner.QUIET);
  }

  Said hears(Said said) {
    return manner.put(said);
  }
}
