package io.kommozuora.config;

import java.time.ZoneId;
import java.util.Optional;

/** The Zuora tenant that bills. */
public record ZuoraSettings(
    String version,
    BillingMode billing,
    ZoneId timeZone,
    NumberPrefix prefix,
    boolean crmId,
    Optional<String> accountField,
    Optional<String> subscriptionField,
    Optional<LinkTemplate> link) {}
