package io.kommozuora.aws;

import io.kommozuora.deal.DealId;

/** Another worker took over a deal whose lease expired: this worker must not go on with it. */
public final class LeaseLostException extends RuntimeException {
  LeaseLostException(DealId deal) {
    super("another worker took over deal " + deal);
  }
}
