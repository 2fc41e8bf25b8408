package io.kommozuora.sandbox;

import io.kommozuora.aws.Env;
import io.kommozuora.http.Sleeper;
import io.kommozuora.localaws.lambda.HandlerFunction;
import io.kommozuora.localaws.stack.Deployment;
import io.kommozuora.simulators.zuora.ZuoraSimulator;
import io.kommozuora.simulators.zuora.notification.Destination;
import io.kommozuora.zuoracallout.Wiring;
import io.kommozuora.zuoracallout.ZuoraCalloutHandler;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Zuora's callouts: how they come here, signed, and the function that reads them. */
final class ZuoraCallouts {
  static final String TOKEN = "sandbox-callout-token-c41b09d6";
  static final String HMAC_KEY = "sandbox-callout-key-77e02a9f";

  // Zuora calls nothing but https on the usual port.
  private static final String HOST = "https://hooks.example.test";
  private static final String PATH = "/webhooks/zuora/";
  private static final Duration TIMEOUT = Duration.ofMinutes(2);

  private ZuoraCallouts() {}

  static HandlerFunction function(Map<String, String> environment, InstantSource time) {
    Wiring wiring =
        new Wiring(new Env(environment), time, Sleeper.real(), RandomGenerator.getDefault());
    return new HandlerFunction(
        new ZuoraCalloutHandler(wiring.inboxes()), "zuora-callout", TIMEOUT, Clock.systemUTC());
  }

  /** Has Zuora send every callout we recommend there. */
  static void send(ZuoraSimulator zuora, URI routes) {
    zuora.callouts().lead(HOST, routes.toString());
    zuora.sendCalloutsTo(
        Destination.at(HOST + PATH + TOKEN).signed(Deployment.SIGNATURE_HEADER, HMAC_KEY));
  }

  /** Where they arrive, with that token. */
  static String url(URI routes, String token) {
    return routes + PATH + token;
  }
}
