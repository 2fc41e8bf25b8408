package io.kommozuora.billing;

import java.util.Optional;

/** The person who gets the invoices. */
public record BillTo(
    String firstName,
    String lastName,
    Optional<String> email,
    Optional<String> phone,
    Address address) {}
