package io.kommozuora.config;

import java.time.ZoneId;
import java.util.Currency;
import java.util.Optional;
import java.util.Set;

/** The Kommo account whose deals are billed. */
public record KommoSettings(
    long account,
    ZoneId timeZone,
    Set<Long> pipelines,
    Optional<Currency> currency,
    DealFields fields,
    ShownFields shown,
    WorkingHours workingHours) {
  public KommoSettings {
    pipelines = Set.copyOf(pipelines);
    FieldUses.check(shown.all(), fields.all());
  }

  static KommoSettings read(Section section) {
    var account = section.required("account", Scalar.ID, "34567890");
    var timeZone = section.required("timeZone", Scalar.ZONE, "America/New_York");
    var pipelines = section.set("pipelines", Scalar.ID);
    var currency = section.optional("currency", Scalar.CURRENCY);
    var fields = section.section("fields", DealFields::read);
    var shown = section.section("shown", ShownFields::read);
    var workingHours = section.section("workingHours", WorkingHours::read);
    return new KommoSettings(
        account.get(),
        timeZone.get(),
        pipelines.get(),
        currency.get(),
        fields.get(),
        shown.get(),
        workingHours.get());
  }

  /** Whether deals of the pipeline are billed at all. */
  public boolean covers(long pipeline) {
    return pipelines.isEmpty() || pipelines.contains(pipeline);
  }
}
