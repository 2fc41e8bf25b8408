package io.kommozuora.aws;

import io.kommozuora.http.CallMeter;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import software.amazon.lambda.powertools.metrics.Metrics;
import software.amazon.lambda.powertools.metrics.MetricsFactory;
import software.amazon.lambda.powertools.metrics.model.DimensionSet;
import software.amazon.lambda.powertools.metrics.model.MetricUnit;

/** The figures of one function, gathered by many threads and written out once per invocation. */
public final class Meters implements CallMeter {
  private record Reading(String name, double value, MetricUnit unit, String kind, String of) {}

  private final Queue<Reading> readings = new ConcurrentLinkedQueue<>();
  private final Metrics metrics;

  public Meters() {
    this.metrics = MetricsFactory.getMetricsInstance();
  }

  /** Counts one. */
  public void count(String name) {
    readings.add(new Reading(name, 1, MetricUnit.COUNT, "", ""));
  }

  /** Counts one of a kind, such as one held deal by its reason. */
  public void count(String name, String kind, String of) {
    readings.add(new Reading(name, 1, MetricUnit.COUNT, kind, of));
  }

  /** Notes how long something took. */
  public void seconds(String name, Duration took) {
    readings.add(new Reading(name, took.toMillis() / 1000.0, MetricUnit.SECONDS, "", ""));
  }

  @Override
  public void called(String api, int status, Duration took) {
    count("UpstreamCalls", "api", api);
    if (status == 0 || status == 429 || status >= 500) {
      count("UpstreamFailures", "api", api);
    }
  }

  /** Writes out what was gathered. */
  public void flush() {
    for (Reading reading = readings.poll(); reading != null; reading = readings.poll()) {
      write(reading);
    }
    metrics.flush();
  }

  private void write(Reading reading) {
    if (reading.kind().isEmpty()) {
      metrics.addMetric(reading.name(), reading.value(), reading.unit());
    } else {
      DimensionSet dimensions = DimensionSet.of(reading.kind(), reading.of());
      metrics.flushMetrics(
          own -> {
            own.addDimension(dimensions);
            own.addMetric(reading.name(), reading.value(), reading.unit());
          });
    }
  }
}
