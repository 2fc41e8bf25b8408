package io.kommozuora.aws;

import io.kommozuora.http.CallMeter;
import java.time.Duration;
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

  /** Counts one, in all and of its kind, such as one held deal by its reason. */
  public void count(String name, String kind, String of) {
    count(name);
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

  /** Writes out what was gathered. Work that is done stays done when the figures cannot be. */
  public void flush() {
    try {
      for (Reading reading = readings.poll(); reading != null; reading = readings.poll()) {
        write(reading);
      }
      metrics.flush();
    } catch (RuntimeException e) {
      log.error("the figures of this invocation are lost", e);
    }
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
