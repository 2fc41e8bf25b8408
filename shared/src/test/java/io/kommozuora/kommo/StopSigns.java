package io.kommozuora.kommo;

import io.kommozuora.http.Breaker;
import io.kommozuora.http.Refusal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A breaker that only notes what it is told. */
final class StopSigns implements Breaker {
  final List<Duration> pauses = new ArrayList<>();
  final List<Refusal> refusals = new ArrayList<>();

  @Override
  public void pause(Duration time) {
    pauses.add(time);
  }

  @Override
  public void refused(Refusal refusal) {
    refusals.add(refusal);
  }
}
