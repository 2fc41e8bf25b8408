package io.kommozuora.aws;

import io.kommozuora.http.CallMeter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.lambda.powertools.metrics.Metrics;
import software.amazon.lambda.powertools.metrics.MetricsBuilder;
import software.amazon.lambda.powertools.metrics.model.DimensionSet;
import software.amazon.lambda.powertools.metrics.model.MetricUnit;

/** The figures of one function, gathered by many threads and written out once per invocation. */
public final class Meters implements CallMeter {
  private record Reading(String name, double value, MetricUnit unit, String kind, String of) {}

  private static final Logger log = LoggerFactory.getLogger(Meters.class);

  private final Queue<Reading> readings = new ConcurrentLinkedQueue<>();
  private final Metrics metrics;

  /** The figures of one function, written below that namespace. */
  public Meters(String namespace, String service) {
    this.metrics =
        MetricsBuilder.builder()
            .withNamespace(namespace)
            .withDefaultDimension("Service", service)
            .build();
  }

  /** Counts one. */
  public void count(String name) {
    readings.add(new Reading(name, 1, MetricUnit.COUNT, "", ""));
  }

  /** Counts one of a kind, such as one held deal by its reason; it counts in all, too. */
  public void count(String name, String kind, String of) {
    readings.add(new Reading(name, 1, MetricUnit.COUNT, kind, of));
  }

  /** Notes how long something took. */
  public void seconds(String name, Duration took) {
    readings.add(new Reading(name, took.toMillis() / 1000.0, MetricUnit.SECONDS, "", ""));
  }

  /** Notes how much there is of something. */
  public void amount(String name, double amount) {
    readings.add(new Reading(name, amount, MetricUnit.NONE, "", ""));
  }

  @Override
  public void called(String api, int status, Duration took) {
    count("UpstreamCalls", "api", api);
    if (status == 0 || status == 429 || status >= 500) {
      count("UpstreamFailures", "api", api);
    }
  }

  /** Writes out what was gathered. Work that is done stays done when the figures cannot be. */
  public void flush() {
    List<Reading> all = new ArrayList<>();
    for (Reading reading = readings.poll(); reading != null; reading = readings.poll()) {
      all.add(reading);
    }
    if (all.isEmpty()) {
      return;
    }
    try {
      writeKinds(all);
      writePlain(all);
    } catch (RuntimeException e) {
      log.error("the figures of this invocation are lost", e);
    }
  }

  private void writePlain(List<Reading> all) {
    all.stream()
        .filter(reading -> reading.kind().isEmpty())
        .forEach(reading -> metrics.addMetric(reading.name(), reading.value(), reading.unit()));
    metrics.flush();
  }

  // One line for each kind of each figure, however often it was counted.
  private void writeKinds(List<Reading> all) {
    Map<Reading, Double> sums = new LinkedHashMap<>();
    all.stream()
        .filter(reading -> !reading.kind().isEmpty())
        .forEach(reading -> sums.merge(reading, reading.value(), Double::sum));
    sums.forEach(this::writeKind);
  }

  private void writeKind(Reading reading, double sum) {
    DimensionSet dimensions = DimensionSet.of(reading.kind(), reading.of());
    metrics.flushMetrics(
        own -> {
          own.addDimension(dimensions);
          own.addMetric(reading.name(), sum, reading.unit());
        });
  }
}
