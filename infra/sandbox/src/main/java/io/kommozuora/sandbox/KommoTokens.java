package io.kommozuora.sandbox;

import io.kommozuora.aws.Env;
import io.kommozuora.http.Sleeper;
import io.kommozuora.kommotoken.KommoTokenHandler;
import io.kommozuora.kommotoken.Wiring;
import io.kommozuora.localaws.LocalAws;
import io.kommozuora.localaws.lambda.HandlerFunction;
import io.kommozuora.localaws.stack.Deployment;
import io.kommozuora.simulators.kommo.KommoSimulator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.random.RandomGenerator;

/** The function that keeps Kommo's tokens, and what a person and Secrets Manager do with it. */
public final class KommoTokens {
  private static final Duration TIMEOUT = Duration.ofMinutes(1);

  private final KommoSimulator kommo;
  private final LocalAws aws;
  private final String secret;
  private final HandlerFunction function;

  KommoTokens(
      KommoSimulator kommo,
      LocalAws aws,
      Deployment stack,
      Map<String, String> environment,
      InstantSource time) {
    this.kommo = kommo;
    this.aws = aws;
    this.secret = stack.secret("kommo");
    this.function = function(environment, time);
    aws.secrets().rotates(secret, function);
  }

  private static HandlerFunction function(Map<String, String> environment, InstantSource time) {
    Map<String, String> own = new HashMap<>(environment);
    own.put("POWERTOOLS_SERVICE_NAME", "kommo-token");
    Wiring wiring = new Wiring(new Env(own), time, Sleeper.real(), RandomGenerator.getDefault());
    return new HandlerFunction(
        new KommoTokenHandler(wiring), "kommo-token", TIMEOUT, Clock.systemUTC());
  }

  /** Connects the account with a code from the integration's settings, as a person does. */
  void connect() {
    try {
      function.invoke("{\"code\":\"%s\"}".formatted(kommo.tokens().code()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Rotates the pair, as Secrets Manager does every eight hours. */
  public void rotate() {
    try {
      aws.secrets().rotateNow(secret);
    } catch (Exception e) {
      throw new IllegalStateException("the pair could not be rotated", e);
    }
  }

  /** The secret as the functions read it. */
  public String current() {
    return aws.secrets().current(secret);
  }
}
