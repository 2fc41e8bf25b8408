package io.kommozuora.config;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The Zuora tenant that bills. */
public record ZuoraSettings(
    String version,
    BillingMode billing,
    ZoneId timeZone,
    NumberPrefix prefix,
    boolean crmId,
    Optional<String> accountField,
    Optional<String> subscriptionField,
    Optional<LinkTemplate> link,
    CalloutSettings callouts,
    Reminders reminders) {
  private static final List<String> VERSIONS = List.of("2025-08-12", "2024-05-20");

  public ZuoraSettings {
    version(version);
    accountField.ifPresent(ZuoraSettings::customField);
    subscriptionField.ifPresent(ZuoraSettings::customField);
  }

  private static String version(String text) {
    if (VERSIONS.contains(text)) return text;
    String accepted = String.join(" or ", VERSIONS);
    throw Scalar.refused(
        text, "no version we speak", accepted + ": older ones report errors as HTTP 200");
  }

  private static String customField(String text) {
    if (text.matches("[A-Za-z]\\w*__c")) return text;
    throw Scalar.refused(text, "no custom field", "its API name, e.g. KommoDealId__c");
  }

  static ZuoraSettings read(Section section, Supplier<ZoneId> usualZone) {
    var version = section.optional("version", ZuoraSettings::version, VERSIONS.getFirst());
    var modes = Scalar.oneOf(BillingMode.values(), BillingMode::toString);
    var billing = section.optional("billing", modes, BillingMode.ORDERS);
    var timeZone = section.optional("timeZone", Scalar.ZONE);
    var prefix = section.build(() -> NumberPrefix.read(section));
    var crmId = section.optional("crmId", Scalar.FLAG, true);
    var accountField = section.optional("accountField", ZuoraSettings::customField);
    var subscriptionField = section.optional("subscriptionField", ZuoraSettings::customField);
    var link = section.optional("link", LinkTemplate::new);
    var callouts = section.section("callouts", CalloutSettings::read);
    var reminders = section.section("reminders", Reminders::read);
    return new ZuoraSettings(
        version.get(),
        billing.get(),
        timeZone.get().orElseGet(usualZone),
        prefix.get(),
        crmId.get(),
        accountField.get(),
        subscriptionField.get(),
        link.get(),
        callouts.get(),
        reminders.get());
  }
}
