package io.kommozuora.config;

import io.kommozuora.deal.FieldKey;
import java.util.Optional;

/** Which custom field of a deal holds what. */
public record DealFields(
    FieldKey plan,
    Optional<FieldKey> contractDate,
    Optional<FieldKey> serviceDate,
    Optional<FieldKey> acceptanceDate,
    Optional<FieldKey> currency,
    Optional<FieldKey> term,
    Optional<FieldKey> accountKey,
    Optional<FieldKey> subscriptionKey,
    Optional<FieldKey> status,
    Optional<FieldKey> link) {}
