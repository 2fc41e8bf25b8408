package io.kommozuora.zuoracallout.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.kommozuora.aws.AwsClients;
import io.kommozuora.aws.DealLedger;
import io.kommozuora.aws.Env;
import io.kommozuora.aws.EventBus;
import io.kommozuora.aws.SecretsVault;
import io.kommozuora.aws.SharedBaton;
import io.kommozuora.deal.DealId;
import io.kommozuora.function.Upstreams;
import io.kommozuora.http.JsonHttp;
import io.kommozuora.http.Sleeper;
import io.kommozuora.ledger.Entry;
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
import io.kommozuora.simulators.kommo.crm.Note;
import io.kommozuora.simulators.kommo.crm.Task;
import io.kommozuora.simulators.server.SimulatedTime;
import io.kommozuora.simulators.zuora.ZuoraOptions;
import io.kommozuora.simulators.zuora.ZuoraSimulator;
import io.kommozuora.simulators.zuora.notification.Destination;
import io.kommozuora.simulators.zuora.tenant.Tenant;
import io.kommozuora.zuoracallout.Wiring;
import io.kommozuora.zuoracallout.ZuoraCalloutHandler;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/**
 * Kommo, Zuora and AWS on this machine, with the real handler fed from the real queues. Time stands
 * where it is put: whoever would wait moves it on instead.
 */
final class World implements AutoCloseable {
  static final String TOKEN = "callout-token-0123456789abcdef";
  static final String HMAC_KEY = "hmac-key-0123456789abcdef";
  static final Instant MONDAY = Instant.parse("2026-03-02T15:00:00Z");

  private static final String HOST = "https://hooks.example.test";
  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final int ROUNDS = 400;

  /** Shared by all tests of this JVM: starting it takes seconds. */
  private static final class Aws {
    static final LocalAws LOCAL = LocalAws.start();
    static final AwsClients CLIENTS = new AwsClients(new Env(LOCAL.environment()));
    static final DynamoDbClient DYNAMO = CLIENTS.dynamo();
  }

  final SimulatedTime time;
  final LocalAws aws = Aws.LOCAL;
  final KommoSimulator kommo;
  final ZuoraSimulator zuora;
  final Deployment stack;
  final Sales sales;
  final DealLedger ledger;
  final Posts posts;
  private final HttpApi routes;
  private final Map<String, String> environment;

  World() {
    this(Path.of("src/test/resources/integration.yaml"));
  }

  World(Path integration) {
    this(integration, SimulatedTime.stoppedAt(MONDAY));
  }

  /** One in which it is now, and time goes by itself, as for a process of its own. */
  static World today() {
    return new World(Path.of("src/test/resources/integration.yaml"), SimulatedTime.real());
  }

  private World(Path integration, SimulatedTime time) {
    this.time = time;
    aws.events().clear();
    aws.endpoint().interruptions().restore();
    kommo = KommoSimulator.start(Options.defaults().time(time));
    Tenant tenant =
        new Tenant()
            .zone(ZoneId.of("America/New_York"))
            .customField("Account", "KommoCustomerId__c")
            .customField("Subscription", "KommoDealId__c");
    zuora = ZuoraSimulator.start(ZuoraOptions.defaults().time(time).tenant(tenant));
    stack =
        Deployment.create(
            aws,
            "callouts" + NUMBER.incrementAndGet(),
            Credentials.of(
                    kommo.token(),
                    "kommo-hook-token",
                    zuora.credentials().clientId(),
                    zuora.credentials().clientSecret())
                .callouts(TOKEN, HMAC_KEY));
    routes = stack.routes();
    environment =
        new HashMap<>(stack.calloutEnvironment(kommo.baseUrl(), zuora.baseUrl(), integration));
    ledger = new DealLedger(Aws.DYNAMO, stack.table(), time);
    sales = new Sales(kommo, upstreams().zuora("2025-08-12"), ledger, time);
    posts = new Posts(routes.uri() + "/webhooks/zuora/", Deployment.SIGNATURE_HEADER);
    zuora.callouts().lead(HOST, routes.uri().toString());
    kommo.journal().clear();
  }

  private Upstreams upstreams() {
    return new Upstreams(
        new Env(environment),
        new SecretsVault(Aws.CLIENTS.secrets()),
        new SharedBaton(Aws.DYNAMO, stack.table(), "zuora-token", time),
        (api, status, took) -> {},
        time,
        time::advance,
        new Random(7));
  }

  /** Has Zuora send all recommended callouts here, signed. */
  World connected() {
    zuora.sendCalloutsTo(
        Destination.at(HOST + "/webhooks/zuora/" + TOKEN)
            .signed(Deployment.SIGNATURE_HEADER, HMAC_KEY));
    return this;
  }

  /** A function as if it had just been started: nothing in memory, all in the stores. */
  RequestStreamHandler handler() {
    return handler(time::advance);
  }

  RequestStreamHandler handler(Sleeper sleeper) {
    return new ZuoraCalloutHandler(
        new Wiring(new Env(environment), time, sleeper, new Random(7)).inboxes());
  }

  /** Deploys the functions that are started from now on with another setting. */
  void environment(String name, String value) {
    environment.put(name, value);
  }

  Map<String, String> environment() {
    return Map.copyOf(environment);
  }

  /** Says on the bus that the deal is billed now, as the won path does. */
  void newDeal(long deal) {
    String bus = new Env(environment).required("EVENT_BUS");
    new EventBus(Aws.CLIENTS.events(), bus, time)
        .publish("SubscriptionCreated", JsonHttp.JSON.createObjectNode().put("deal", deal));
  }

  /** Lets everything happen that is under way, delayed messages included, until all is quiet. */
  void settle() {
    settle(handler());
  }

  void settle(RequestStreamHandler handler) {
    for (int round = 0; round < ROUNDS; round++) {
      int handled = runOnce(handler);
      if (handled == 0 && zuora.callouts().pending() == 0) {
        if (waiting() == 0) {
          return;
        }
        passes(Duration.ofMinutes(1));
      }
    }
    throw new AssertionError("no end in sight: " + waiting() + " messages still wait");
  }

  /** Handles what is visible now, once. */
  int runOnce(RequestStreamHandler handler) {
    return runOnce(handler, 100);
  }

  /** The same for so many callouts at most. */
  int runOnce(RequestStreamHandler handler, int most) {
    awaitCallouts();
    return run(handler, stack.zuoraInbox(), most) + run(handler, stack.newDeals(), 10);
  }

  /** Handles what is visible now with a process that is gone before it answers. */
  void runInto(Crash crash) {
    RequestStreamHandler handler = handler();
    awaitCallouts();
    function(
            (event, answer, context) -> {
              handler.handleRequest(event, answer, context);
              if (crash.happened()) {
                throw new IllegalStateException("the process is gone");
              }
            },
            stack.zuoraInbox(),
            100)
        .runOnce();
    crash.over();
  }

  private QueueToFunction function(RequestStreamHandler handler, String queue, int batch) {
    return new QueueToFunction(
        aws.queues().client(),
        new EventSource(queue, batch, 2),
        new HandlerFunction(
            heardNow(handler), "zuora-callout", Duration.ofMinutes(2), Clock.systemUTC()));
  }

  private int run(RequestStreamHandler handler, String queue, int batch) {
    QueueToFunction function = function(handler, queue, batch);
    int handled = function.runOnce();
    if (!function.failures().isEmpty()) {
      throw new AssertionError("the function failed", function.failures().getFirst());
    }
    return handled;
  }

  // The queues are shared by all worlds, and so is their time, which only goes forward.
  private RequestStreamHandler heardNow(RequestStreamHandler handler) {
    return (event, answer, context) -> {
      String told = new String(event.readAllBytes(), StandardCharsets.UTF_8);
      String sent = "\"SentTimestamp\":\"%d\"".formatted(time.millis());
      String now = told.replaceAll("\"SentTimestamp\" ?: ?\"\\d+\"", sent);
      handler.handleRequest(
          new ByteArrayInputStream(now.getBytes(StandardCharsets.UTF_8)), answer, context);
    };
  }

  void awaitCallouts() {
    try {
      zuora.callouts().awaitDelivered();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Moves time on everywhere. */
  void passes(Duration step) {
    time.advance(step);
    aws.queues().advance(step);
  }

  /** Messages in the inboxes, delayed ones included. */
  int waiting() {
    return depth(stack.zuoraInbox()) + depth(stack.newDeals());
  }

  int depth(String queue) {
    Map<QueueAttributeName, String> attributes =
        aws.queues()
            .client()
            .getQueueAttributes(get -> get.queueUrl(queue).attributeNames(QueueAttributeName.ALL))
            .attributes();
    return count(attributes, QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES)
        + count(attributes, QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE)
        + count(attributes, QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED);
  }

  private static int count(Map<QueueAttributeName, String> attributes, QueueAttributeName name) {
    return Integer.parseInt(attributes.getOrDefault(name, "0"));
  }

  /** The texts of the deal's notes, the oldest first, without their references. */
  List<String> notes(long deal) {
    return kommo.notesOf(deal).stream().map(Note::text).map(World::spoken).toList();
  }

  /** The only task on the deal. */
  Task onlyTask(long deal) {
    assertThat(kommo.tasksOf(deal)).hasSize(1);
    return kommo.tasksOf(deal).getFirst();
  }

  static String spoken(String text) {
    return text.replaceAll("\n\\[ref [^\\]]+\\]$", "");
  }

  String field(long deal, String code) {
    return kommo.lead(deal).text(code).orElse("");
  }

  Entry entry(long deal) {
    return ledger.find(new DealId(deal)).orElseThrow();
  }

  List<PutEvent> events(String type) {
    return aws.events().events().stream()
        .filter(
            event ->
                event
                    .bus()
                    .equals(
                        stack
                            .environment(kommo.baseUrl(), zuora.baseUrl(), Path.of("x"))
                            .get("EVENT_BUS")))
        .filter(event -> event.detailType().equals(type))
        .toList();
  }

  /** How many calls wrote something in Kommo. */
  int writes() {
    return kommo.journal().count("POST", "/api/v4/.*")
        + kommo.journal().count("PATCH", "/api/v4/.*");
  }

  @Override
  public void close() {
    kommo.close();
    zuora.close();
    routes.close();
  }
}
