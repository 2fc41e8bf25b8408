package io.kommozuora.kommotoken;

import static org.assertj.core.api.Assertions.assertThat;

import io.kommozuora.aws.AwsClients;
import io.kommozuora.aws.Env;
import io.kommozuora.aws.RotatingSecret;
import io.kommozuora.aws.SecretsVault;
import io.kommozuora.aws.SharedPace;
import io.kommozuora.http.Backoff;
import io.kommozuora.http.BearerAuth;
import io.kommozuora.http.Breaker;
import io.kommozuora.http.Connections;
import io.kommozuora.http.JsonHttp;
import io.kommozuora.http.Relocation;
import io.kommozuora.http.Retry;
import io.kommozuora.kommo.KommoClient;
import io.kommozuora.kommotoken.grant.Pair;
import io.kommozuora.localaws.LocalAws;
import io.kommozuora.localaws.events.PutEvent;
import io.kommozuora.localaws.gateway.HttpApi;
import io.kommozuora.localaws.lambda.EventSource;
import io.kommozuora.localaws.lambda.HandlerFunction;
import io.kommozuora.localaws.lambda.QueueToFunction;
import io.kommozuora.localaws.stack.Credentials;
import io.kommozuora.localaws.stack.Deployment;
import io.kommozuora.simulators.kommo.KommoSimulator;
import io.kommozuora.simulators.kommo.Options;
import io.kommozuora.simulators.kommo.access.Integration;
import io.kommozuora.simulators.kommo.access.RateLimit;
import io.kommozuora.simulators.server.SimulatedTime;
import io.kommozuora.token.KommoToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;

/** Kommo and AWS on this machine, with the real handler. Time stands where it is put. */
final class World implements AutoCloseable {
  static final List<String> STEPS =
      List.of("createSecret", "setSecret", "testSecret", "finishSecret");

  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final Integration INTEGRATION = Integration.sample();

  /** Shared by all tests of this JVM: starting it takes seconds. */
  private static final class Aws {
    static final LocalAws LOCAL = LocalAws.start();
  }

  final SimulatedTime time = SimulatedTime.real();
  final LocalAws aws = Aws.LOCAL;
  final KommoSimulator kommo;
  final Deployment stack;
  final RotatingSecret pair;
  private final HttpApi routes;
  private final Map<String, String> environment;
  private final Map<Duration, HandlerFunction> running = new ConcurrentHashMap<>();
  private final AwsClients clients;

  World() {
    this(options -> options);
  }

  World(UnaryOperator<Options> kommoOptions) {
    aws.events().clear();
    aws.endpoint().interruptions().restore();
    kommo =
        KommoSimulator.start(
            kommoOptions.apply(Options.defaults().time(time).rateLimit(RateLimit.off())));
    Credentials credentials =
        Credentials.of("", "hook", "zuora", "zuora")
            .integration(
                INTEGRATION.clientId(), INTEGRATION.clientSecret(), INTEGRATION.redirectUri());
    stack = Deployment.create(aws, "tokens" + NUMBER.incrementAndGet(), credentials);
    routes = stack.routes();
    environment =
        new HashMap<>(
            stack.environment(
                kommo.baseUrl(),
                URI.create("http://zuora.test"),
                Path.of("src/test/resources/integration.yaml")));
    environment.put("POWERTOOLS_SERVICE_NAME", "kommo-token");
    clients = new AwsClients(new Env(environment));
    pair = new RotatingSecret(clients.secrets(), stack.secret("kommo"));
  }

  Map<String, String> environment() {
    return Map.copyOf(environment);
  }

  String clientSecret() {
    return INTEGRATION.clientSecret();
  }

  /** Stops the function: the next event starts it anew. */
  void restart() {
    running.clear();
  }

  /** A function as if it had just been started, with its clock that far from the true time. */
  private HandlerFunction start(Duration skew) {
    InstantSource clock = () -> time.instant().plus(skew);
    Wiring wiring = new Wiring(new Env(environment), clock, time::advance, new Random(7));
    return new HandlerFunction(
        new KommoTokenHandler(wiring), "kommo-token", Duration.ofMinutes(1), Clock.systemUTC());
  }

  String invoke(String event) {
    return invoke(event, Duration.ZERO);
  }

  String invoke(String event, Duration skew) {
    try {
      return running.computeIfAbsent(skew, this::start).invoke(event);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a person does who copied a code. */
  void connect() {
    invoke("{\"code\":\"%s\"}".formatted(kommo.tokens().code()));
  }

  void check() {
    invoke("{\"source\":\"aws.events\"}");
  }

  void step(String step, String token) {
    step(step, token, Duration.ZERO);
  }

  void step(String step, String token, Duration skew) {
    invoke(
        "{\"Step\":\"%s\",\"SecretId\":\"%s\",\"ClientRequestToken\":\"%s\"}"
            .formatted(step, stack.secret("kommo"), token),
        skew);
  }

  /** One whole rotation. */
  void rotate() {
    rotate(UUID.randomUUID().toString(), Duration.ZERO);
  }

  void rotate(String token, Duration skew) {
    STEPS.forEach(step -> step(step, token, skew));
  }

  Pair current() {
    return Pair.of(pair.current());
  }

  /** A process that reads the token, as the other functions do. */
  KommoClient reader() {
    InstantSource clock = time;
    KommoToken token =
        new KommoToken(new SecretsVault(clients.secrets()), stack.secret("kommo"), clock);
    OkHttpClient http =
        Connections.open()
            .newBuilder()
            .addInterceptor(new BearerAuth(token))
            .addInterceptor(new Relocation(token::address))
            .build();
    Backoff backoff = new Backoff(Duration.ofMillis(1), Duration.ofMillis(2), new Random(7));
    return new KommoClient(
        new JsonHttp(
            http,
            HttpUrl.get(kommo.baseUrl().toString()),
            KommoClient.verdict(Breaker.none()),
            new Retry(1, Duration.ZERO, backoff, time::advance),
            Duration.ofSeconds(10)));
  }

  /** Whether all workers may call Kommo. */
  boolean mayCall() {
    return new SharedPace(
            clients.dynamo(), stack.table(), "kommo", Duration.ofSeconds(1), time, time::advance)
        .prepare();
  }

  List<PutEvent> events(String type) {
    return aws.events().events().stream().filter(event -> event.detailType().equals(type)).toList();
  }

  /** Where Kommo says that our access was taken back. */
  String revokeUrl() {
    return routes.uri() + "/webhooks/kommo/revoked";
  }

  /** Lets the function handle the calls of that kind, delayed ones included, until all is quiet. */
  void handleRevocations() {
    awaitHooks();
    QueueToFunction queue = revocations();
    for (int minute = 0; minute < 10; minute++) {
      queue.runOnce();
      aws.queues().advance(Duration.ofMinutes(1));
    }
    assertThat(queue.failures()).isEmpty();
  }

  /** Lets the function handle what is visible now, once. */
  void handleOneRevocation() {
    awaitHooks();
    revocations().runOnce();
  }

  private QueueToFunction revocations() {
    EventSource source = new EventSource(stack.revoked(), 10, 2);
    return new QueueToFunction(aws.queues().client(), source, this::invoke);
  }

  private void awaitHooks() {
    try {
      kommo.awaitHooksDelivered();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** How many pairs Kommo was asked for. */
  int refreshes() {
    return kommo.journal().count("POST", "/oauth2/access_token");
  }

  @Override
  public void close() {
    kommo.close();
    routes.close();
  }
}
