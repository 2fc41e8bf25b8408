package io.kommozuora.simulators.zuora.books;

import java.time.LocalDate;
import java.util.Optional;

/** The terms of a subscription; an evergreen one has no length and no end. */
public record Terms(
    Optional<TermLength> initialTerm,
    LocalDate start,
    Optional<LocalDate> end,
    boolean autoRenew,
    String renewalSetting,
    Optional<TermLength> renewalTerm) {
  public static final String SPECIFIC_TERM = "RENEW_WITH_SPECIFIC_TERM";
  public static final String TO_EVERGREEN = "RENEW_TO_EVERGREEN";

  public String termType() {
    return end.isPresent() ? "TERMED" : "EVERGREEN";
  }

  public Terms renewed() {
    LocalDate next = end.orElse(start);
    Optional<LocalDate> nextEnd =
        renewalSetting.equals(TO_EVERGREEN)
            ? Optional.empty()
            : renewalTerm.map(length -> length.after(next));
    return new Terms(initialTerm, next, nextEnd, autoRenew, renewalSetting, renewalTerm);
  }

  public Terms with(boolean autoRenews, String setting, Optional<TermLength> renewal) {
    return new Terms(initialTerm, start, end, autoRenews, setting, renewal);
  }

  public Terms endingWith(TermLength length) {
    Optional<LocalDate> newEnd = Optional.of(length.after(start));
    return new Terms(initialTerm, start, newEnd, autoRenew, renewalSetting, renewalTerm);
  }
}
