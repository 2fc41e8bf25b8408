package io.kommozuora.simulators.kommo.hook;

import io.kommozuora.simulators.kommo.crm.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The "send webhook" of a stage in the Digital Pipeline; it is never switched off. */
record StageHook(Stage stage, String destination) implements Channel {
  private static final List<Duration> RETRIES =
      List.of(
          Duration.ofMinutes(5),
          Duration.ofMinutes(10),
          Duration.ofMinutes(15),
          Duration.ofMinutes(30));

  @Override
  public boolean open() {
    return true;
  }

  @Override
  public void ended(int code, Instant at) {}

  @Override
  public Optional<Duration> again(int attempt, int code) {
    return attempt <= RETRIES.size() ? Optional.of(RETRIES.get(attempt - 1)) : Optional.empty();
  }
}
