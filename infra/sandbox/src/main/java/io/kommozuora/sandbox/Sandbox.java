package io.kommozuora.sandbox;

import io.kommozuora.localaws.LocalAws;
import io.kommozuora.localaws.gateway.HttpApi;
import io.kommozuora.localaws.lambda.EventSource;
import io.kommozuora.localaws.lambda.Function;
import io.kommozuora.localaws.stack.Credentials;
import io.kommozuora.localaws.stack.Deployment;
import io.kommozuora.simulators.kommo.KommoSimulator;
import io.kommozuora.simulators.kommo.access.Integration;
import io.kommozuora.simulators.server.Exchange;
import io.kommozuora.simulators.server.SimulatedTime;
import io.kommozuora.simulators.zuora.ZuoraSimulator;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The whole product in this JVM: simulated Kommo, Zuora and AWS, and the real handlers fed from the
 * real queues. All of them live by one clock, which runs with real time and can be moved on.
 */
public final class Sandbox implements AutoCloseable {
  private static final String TOKEN = "sandbox-hook-token-5f2c8a71";
  private static final int BATCH = 10;
  private static final int CALLOUTS = 100;
  private static final int CONCURRENCY = 2;

  private final SimulatedTime time = SimulatedTime.real();
  private final Path configuration = Configuration.file();
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
  private final List<Station> stations;

  private Sandbox(Setup setup) {
    aws = LocalAws.start(time.withZone(ZoneOffset.UTC));
    kommo = Upstreams.kommo(setup, time);
    zuora = Upstreams.zuora(setup, time);
    stack = Deployment.create(aws, "sandbox", credentials());
    routes = stack.routes(setup.hooksPort());
    environment = stack.environment(kommo.baseUrl(), zuora.baseUrl(), configuration);
    tokens = new KommoTokens(kommo, aws, stack, environment, time);
    kommoLatency = setup.kommoLatency();
    stations = stations();
  }

  private List<Station> stations() {
    Function won = KommoWon.function(environment, time);
    Function callouts =
        ZuoraCallouts.function(
            stack.calloutEnvironment(kommo.baseUrl(), zuora.baseUrl(), configuration), time);
    return List.of(
        station(stack.inbox(), BATCH, won),
        station(stack.zuoraInbox(), CALLOUTS, callouts),
        station(stack.newDeals(), BATCH, callouts));
  }

  private Station station(String queue, int batch, Function function) {
    return new Station(aws.queues().client(), new EventSource(queue, batch, CONCURRENCY), function);
  }

  /** Starts everything, and has Kommo send its hooks and Zuora its callouts here. */
  public static Sandbox start(Setup setup) {
    Sandbox sandbox = new Sandbox(setup);
    sandbox.kommo.registerHook(
        sandbox.hookUrl(), "add_lead", "update_lead", "status_lead", "delete_lead", "restore_lead");
    sandbox.tokens.connect();
    ZuoraCallouts.send(sandbox.zuora, sandbox.routes.uri());
    sandbox.stations.forEach(Station::start);
    return sandbox;
  }

  private Credentials credentials() {
    Integration integration = Integration.sample();
    return Credentials.of(
            "", TOKEN, zuora.credentials().clientId(), zuora.credentials().clientSecret())
        .integration(integration.clientId(), integration.clientSecret(), integration.redirectUri())
        .callouts(ZuoraCallouts.TOKEN, ZuoraCallouts.HMAC_KEY);
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

  /** Posts a callout's body with a token that may be wrong, and without a signature. */
  public void callout(String body, String token) {
    sender.post(ZuoraCallouts.url(routes.uri(), token), body);
  }

  /** How many of Kommo's hooks were stored so far. */
  public int hooksStored() {
    return routes.stored(stack.inbox());
  }

  /** How many of Zuora's callouts were stored so far. */
  public int calloutsStored() {
    return routes.stored(stack.zuoraInbox());
  }

  /** The queues' depths. */
  public Queues queues() {
    return new Queues(aws.queues().client(), stack);
  }

  /** What the functions threw so far. */
  public List<Throwable> failures() {
    return stations.stream().flatMap(station -> station.failures().stream()).toList();
  }

  /** Whether messages are left, and all of them were put off. */
  public boolean postponed() {
    List<Depth> depths = depths();
    return still()
        && depths.stream().allMatch(depth -> depth.visible() == 0)
        && depths.stream().anyMatch(depth -> depth.hidden() > 0);
  }

  /** Whether nothing is on its way and nothing is left to do. */
  public boolean quiet() {
    return still() && depths().stream().allMatch(depth -> depth.total() == 0);
  }

  private boolean still() {
    return stations.stream().allMatch(Station::idle)
        && kommo.hooks().pending() == 0
        && zuora.callouts().pending() == 0;
  }

  private List<Depth> depths() {
    return stations.stream().map(Station::depth).toList();
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
    stations.forEach(Station::close);
    sender.close();
    kommo.close();
    zuora.close();
    routes.close();
    aws.close();
  }
}
