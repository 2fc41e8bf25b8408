package io.kommozuora.sandbox;

import io.kommozuora.aws.Env;
import io.kommozuora.http.Sleeper;
import io.kommozuora.kommowon.KommoWonHandler;
import io.kommozuora.kommowon.Wiring;
import io.kommozuora.localaws.lambda.HandlerFunction;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.random.RandomGenerator;

/** The function that bills won deals, as it is deployed but for its clock. */
final class KommoWon {
  private static final Duration TIMEOUT = Duration.ofMinutes(2);

  private KommoWon() {}

  static HandlerFunction function(Map<String, String> environment, InstantSource time) {
    Wiring wiring =
        new Wiring(new Env(environment), time, Sleeper.real(), RandomGenerator.getDefault());
    return new HandlerFunction(
        new KommoWonHandler(wiring.inbox()), "kommo-won", TIMEOUT, Clock.systemUTC());
  }
}
