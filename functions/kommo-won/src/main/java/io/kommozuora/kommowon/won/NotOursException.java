package io.kommozuora.kommowon.won;

import io.kommozuora.kommowon.resolve.Finding;

/** Zuora has something under our numbers that cannot be this deal's: a person must look. */
final class NotOursException extends RuntimeException {
  private final transient Finding finding;

  NotOursException(Finding finding) {
    super(finding.reason().name());
    this.finding = finding;
  }

  Finding finding() {
    return finding;
  }
}
