package io.kommozuora.ledger;

/** Where a deal stands. */
public enum DealState {
  /** We have done nothing for it yet. */
  NEW,
  /** Numbers are chosen, and an order may be on its way to Zuora. */
  PROVISIONING,
  /** The subscription exists in Zuora. */
  ACTIVE,
  /** A person must fix something; any hint tries again. */
  HELD,
  /** The subscription ended. */
  CANCELLED
}
