package io.kommozuora.billing;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The term a subscription is in.
 *
 * @param end the day it is over; none for an evergreen one
 * @param renewal the term after it, where one is agreed on
 */
public record CurrentTerm(
    Optional<LocalDate> start,
    Optional<LocalDate> end,
    boolean autoRenew,
    Optional<Term> renewal) {}
