package io.kommozuora.sandbox;

import io.kommozuora.aws.Env;
import io.kommozuora.http.Sleeper;
import io.kommozuora.kommowon.KommoWonHandler;
import io.kommozuora.kommowon.Wiring;
import io.kommozuora.localaws.LocalAws;
import io.kommozuora.localaws.gateway.HttpApi;
import io.kommozuora.localaws.lambda.EventSource;
import io.kommozuora.localaws.lambda.HandlerFunction;
import io.kommozuora.localaws.lambda.QueueToFunction;
import io.kommozuora.localaws.stack.Credentials;
import io.kommozuora.localaws.stack.Deployment;
import io.kommozuora.simulators.kommo.KommoSimulator;
import io.kommozuora.simulators.kommo.access.Integration;
import io.kommozuora.simulators.server.Exchange;
import io.kommozuora.simulators.server.SimulatedTime;
import io.kommozuora.simulators.zuora.ZuoraSimulator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The whole product in this JVM: simulated Kommo, Zuora and AWS, and the real handler fed from the
 * real queue. All of them live by one clock, which runs with real time and can be moved on.
 */
public final class Sandbox implements AutoCloseable {
  private static final String TOKEN = "sandbox-hook-token-5f2c8a71";
  private static final Duration TIMEOUT = Duration.ofMinutes(2);
  private static final int BATCH = 10;
  private static final int CONCURRENCY = 2;

  private final SimulatedTime time = SimulatedTime.real();
  private final Moves moves = new Moves(time);
  private final HookSender sender = new HookSender();
  private final KommoSimulator kommo;
  private final ZuoraSimulator zuora;
  private final LocalAws aws;
  private final Deployment stack;
  private final HttpApi routes;
  private final Map<String, String> environment;
  private final KommoTokens tokens;
  private final Duration kommoLatency;
  private final Workers workers;
  private final QueueToFunction function;

  private Sandbox(Setup setup) {
    aws = LocalAws.start(time.withZone(ZoneOffset.UTC));
    kommo = Upstreams.kommo(setup, time);
    zuora = Upstreams.zuora(setup, time);
    stack = Deployment.create(aws, "sandbox", credentials());
    routes = stack.routes(setup.hooksPort());
    environment = stack.environment(kommo.baseUrl(), zuora.baseUrl(), Configuration.file());
    tokens = new KommoTokens(kommo, aws, stack, environment, time);
    kommoLatency = setup.kommoLatency();
    workers = new Workers(handler());
    function =
        new QueueToFunction(
            aws.queues().client(), new EventSource(stack.inbox(), BATCH, CONCURRENCY), workers);
  }

  /** Starts everything, and has Kommo send its hooks here. */
  public static Sandbox start(Setup setup) {
    Sandbox sandbox = new Sandbox(setup);
    sandbox.kommo.registerHook(
        sandbox.hookUrl(), "add_lead", "update_lead", "status_lead", "delete_lead", "restore_lead");
    sandbox.tokens.connect();
    sandbox.function.start();
    return sandbox;
  }

  private Credentials credentials() {
    Integration integration = Integration.sample();
    return Credentials.of(
            "", TOKEN, zuora.credentials().clientId(), zuora.credentials().clientSecret())
        .integration(integration.clientId(), integration.clientSecret(), integration.redirectUri());
  }

  private HandlerFunction handler() {
    Wiring wiring =
        new Wiring(new Env(environment), time, Sleeper.real(), RandomGenerator.getDefault());
    return new HandlerFunction(
        new KommoWonHandler(wiring.inbox()), "kommo-won", TIMEOUT, Clock.systemUTC());
  }

  public KommoSimulator kommo() {
    return kommo;
  }

  public ZuoraSimulator zuora() {
    return zuora;
  }

  public KommoTokens tokens() {
    return tokens;
  }

  public LocalAws aws() {
    return aws;
  }

  public Deployment stack() {
    return stack;
  }

  /** The environment of the function, as a process of its own would need it. */
  public Map<String, String> environment() {
    return Map.copyOf(environment);
  }

  /** Where hooks go, with the token that proves them. */
  public String hookUrl() {
    return hookUrl(TOKEN);
  }

  /** Where hooks go, with another token. */
  public String hookUrl(String token) {
    return routes.uri() + "/webhooks/kommo/" + token;
  }

  /** Posts a hook's body, proven. */
  public void hook(String body) {
    sender.post(hookUrl(), body);
  }

  /** Posts a hook's body with a token that may be wrong. */
  public void hook(String body, String token) {
    sender.post(hookUrl(token), body);
  }

  /** How many hooks were stored so far. */
  public int hooksStored() {
    return routes.stored();
  }

  /** The queues' depths. */
  public Queues queues() {
    return new Queues(aws.queues().client(), stack);
  }

  /** What the function threw so far. */
  public List<Throwable> failures() {
    return function.failures();
  }

  /** Whether messages are left, and all of them were put off. */
  public boolean postponed() {
    Depth inbox = queues().inbox();
    return workers.busy() == 0
        && kommo.hooks().pending() == 0
        && inbox.visible() == 0
        && inbox.hidden() > 0;
  }

  /** Whether nothing is on its way and nothing is left to do. */
  public boolean quiet() {
    return workers.busy() == 0 && kommo.hooks().pending() == 0 && queues().inbox().total() == 0;
  }

  /** When the function's first note was stored on the deal, if one was. */
  public Optional<Instant> noted(long deal) {
    // The journal knows when the call came, and the latency passes before it is dealt with.
    return kommo.journal().matching("POST", "/api/v4/leads/" + deal + "/notes").stream()
        .filter(Exchange::effect)
        .map(call -> call.at().plus(kommoLatency))
        .findFirst();
  }

  /** Waits for the first note on the deal; false when it does not come in time. */
  public boolean awaitNote(long deal, Duration limit) {
    return new Patience(limit).until(() -> noted(deal).isPresent());
  }

  /** The time by the sandbox's clock. */
  public Instant now() {
    return time.instant();
  }

  /** Moves the clock on, for everybody. */
  public void moveOn(Duration by) {
    moves.moveOn(by);
  }

  /** The time between two instants that really passed. */
  public Duration passed(Instant start, Instant end) {
    return moves.passed(start, end);
  }

  @Override
  public void close() {
    function.close();
    sender.close();
    kommo.close();
    zuora.close();
    routes.close();
    aws.close();
  }
}
