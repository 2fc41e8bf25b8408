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
    DealFields fields) {
  public KommoSettings {
    pipelines = Set.copyOf(pipelines);
  }

  /** Whether deals of the pipeline are billed at all. */
  public boolean covers(long pipeline) {
    return pipelines.isEmpty() || pipelines.contains(pipeline);
  }
}
