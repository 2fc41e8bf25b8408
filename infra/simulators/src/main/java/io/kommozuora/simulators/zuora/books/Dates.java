package io.kommozuora.simulators.zuora.books;

import java.time.LocalDate;
import java.util.Optional;

/** The three dates that trigger a subscription's charges. */
public record Dates(
    LocalDate contractEffective,
    Optional<LocalDate> serviceActivation,
    Optional<LocalDate> customerAcceptance) {

  /** A missing activation falls back to the contract date, a missing acceptance to activation. */
  public Dates cascaded() {
    LocalDate activation = serviceActivation.orElse(contractEffective);
    LocalDate acceptance = customerAcceptance.orElse(activation);
    return new Dates(contractEffective, Optional.of(activation), Optional.of(acceptance));
  }
}
