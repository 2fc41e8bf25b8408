package io.kommozuora.kommowon.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.kommozuora.aws.Env;
import io.kommozuora.http.Sleeper;
import io.kommozuora.kommowon.KommoWonHandler;
import io.kommozuora.kommowon.Wiring;
import io.kommozuora.localaws.LocalAws;
import io.kommozuora.localaws.events.PutEvent;
import io.kommozuora.localaws.gateway.HttpApi;
import io.kommozuora.localaws.lambda.EventSource;
import io.kommozuora.localaws.lambda.Function;
import io.kommozuora.localaws.lambda.HandlerFunction;
import io.kommozuora.localaws.lambda.QueueToFunction;
import io.kommozuora.localaws.stack.Credentials;
import io.kommozuora.localaws.stack.Deployment;
import io.kommozuora.simulators.kommo.KommoSimulator;
import io.kommozuora.simulators.kommo.Options;
import io.kommozuora.simulators.kommo.crm.Task;
import io.kommozuora.simulators.server.SimulatedTime;
import io.kommozuora.simulators.zuora.ZuoraOptions;
import io.kommozuora.simulators.zuora.ZuoraSimulator;
import io.kommozuora.simulators.zuora.books.Subscription;
import io.kommozuora.simulators.zuora.tenant.Tenant;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/**
 * Kommo, Zuora and AWS on this machine, with the real handler fed from the real queue. Time stands
 * where it is put: whoever would wait moves it on instead.
 */
final class World implements AutoCloseable {
  static final String HOOK_TOKEN = "hook-token-0123456789abcdef";

  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final int ROUNDS = 400;

  /** Shared by all tests of this JVM: starting it takes seconds. */
  private static final class Aws {
    static final LocalAws LOCAL = LocalAws.start();
  }

  final SimulatedTime time = SimulatedTime.real();
  final LocalAws aws = Aws.LOCAL;
  final KommoSimulator kommo;
  final ZuoraSimulator zuora;
  final Deployment stack;
  final Deals deals;
  private final HttpApi routes;
  private final Map<String, String> environment;

  World() {
    this(Settings.usual());
  }

  World(Settings settings) {
    aws.events().clear();
    aws.endpoint().interruptions().restore();
    kommo = KommoSimulator.start(settings.kommo(Options.defaults().time(time)));
    Tenant tenant =
        settings.tenant(
            new Tenant()
                .customField("Account", "KommoCustomerId__c")
                .customField("Subscription", "KommoDealId__c"));
    zuora = ZuoraSimulator.start(ZuoraOptions.defaults().time(time).tenant(tenant));
    stack =
        Deployment.create(
            aws,
            "world" + NUMBER.incrementAndGet(),
            Credentials.of(
                kommo.token(),
                HOOK_TOKEN,
                zuora.credentials().clientId(),
                zuora.credentials().clientSecret()));
    routes = stack.routes();
    environment =
        new HashMap<>(stack.environment(kommo.baseUrl(), zuora.baseUrl(), settings.integration()));
    deals = new Deals(kommo);
    kommo.registerHook(
        routes.uri() + "/webhooks/kommo/" + HOOK_TOKEN,
        "add_lead",
        "update_lead",
        "status_lead",
        "delete_lead",
        "restore_lead");
  }

  /** A function as if it had just been started: nothing in memory, all in the stores. */
  RequestStreamHandler handler() {
    return new KommoWonHandler(wiring(time::advance).inbox());
  }

  Wiring wiring(Sleeper sleeper) {
    return new Wiring(new Env(environment), time, sleeper, new Random(7));
  }

  /** Deploys the functions that are started from now on with another setting. */
  void environment(String name, String value) {
    environment.put(name, value);
  }

  /** The token all workers share, as it lies in the vault. */
  String zuoraToken() {
    String secret = aws.secrets().current(stack.secret("zuora-token"));
    return secret.replaceAll(".*\"token\":\"([^\"]+)\".*", "$1");
  }

  Map<String, String> environment() {
    return Map.copyOf(environment);
  }

  QueueToFunction function(RequestStreamHandler handler) {
    return function(handler, Duration.ofMinutes(2));
  }

  QueueToFunction function(RequestStreamHandler handler, Duration timeout) {
    return function(new HandlerFunction(handler, "kommo-won", timeout, Clock.systemUTC()));
  }

  QueueToFunction function(Function function) {
    return new QueueToFunction(
        aws.queues().client(), new EventSource(stack.inbox(), 10, 2), function);
  }

  /** Lets everything happen that is under way, delayed messages included, until all is quiet. */
  void settle() {
    settle(handler());
  }

  void settle(RequestStreamHandler handler) {
    QueueToFunction function = function(handler);
    for (int round = 0; round < ROUNDS; round++) {
      awaitHooks();
      int handled = function.runOnce();
      if (!function.failures().isEmpty()) {
        throw new AssertionError("the function failed", function.failures().getFirst());
      }
      if (handled == 0 && kommo.hooks().pending() == 0) {
        if (waiting() == 0) {
          return;
        }
        passes(Duration.ofMinutes(1));
      }
    }
    throw new AssertionError("no end in sight: " + waiting() + " messages still wait");
  }

  /** Handles what is visible now, once. */
  void runOnce() {
    awaitHooks();
    function(handler()).runOnce();
  }

  /** Moves time on everywhere. */
  void passes(Duration time) {
    this.time.advance(time);
    aws.queues().advance(time);
  }

  /** Messages in the inbox, delayed ones included. */
  int waiting() {
    return depth(stack.inbox());
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

  /** Puts a hook into the inbox as the HTTP API does. */
  void hook(String body) {
    hook(body, HOOK_TOKEN);
  }

  void hook(String body, String token) {
    Hooks.post(routes.uri() + "/webhooks/kommo/" + token, body);
  }

  void awaitHooks() {
    try {
      kommo.awaitHooksDelivered();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Everything in its place for a deal that was billed: one of each, and all of it told. */
  void assertBilledOnce(long deal) {
    assertThat(subscriptionsOf(deal)).hasSize(1);
    assertTold(deal);
    assertThat(zuora.invoices()).isEmpty();
    assertThat(waiting()).isZero();
    assertThat(depth(stack.dead())).isZero();
  }

  void assertTold(long deal) {
    String subscription = "KOMMO-S-" + deal;
    assertThat(deals.field(deal, "ZUORA_SUBSCRIPTION")).isEqualTo(subscription);
    assertThat(deals.field(deal, "ZUORA_STATUS")).startsWith("Active (");
    assertThat(kommo.notesOf(deal))
        .filteredOn(note -> note.text().contains(subscription))
        .as("notes on the deal")
        .hasSize(1);
    assertThat(kommo.tasksOf(deal)).allMatch(Task::completed);
  }

  void assertUntouched(long deal) {
    assertThat(subscriptionsOf(deal)).isEmpty();
    assertThat(kommo.notesOf(deal)).isEmpty();
    assertThat(kommo.tasksOf(deal)).isEmpty();
    assertThat(deals.field(deal, "ZUORA_STATUS")).isEmpty();
    assertThat(waiting()).isZero();
  }

  List<Subscription> subscriptionsOf(long deal) {
    return zuora.subscriptions().stream()
        .filter(subscription -> subscription.number().equals("KOMMO-S-" + deal))
        .toList();
  }

  Subscription onlySubscription() {
    assertThat(zuora.subscriptions()).hasSize(1);
    return zuora.subscriptions().getFirst();
  }

  List<PutEvent> events(String type, long deal) {
    return aws.events().events().stream()
        .filter(event -> event.detailType().equals(type))
        .filter(event -> event.detail().path("deal").asLong() == deal)
        .toList();
  }

  PutEvent onlyEvent(String type, long deal) {
    assertThat(events(type, deal)).hasSize(1);
    return events(type, deal).getFirst();
  }

  Message onlyMessage(String queue) {
    List<Message> messages =
        aws.queues()
            .client()
            .receiveMessage(
                receive ->
                    receive.queueUrl(queue).maxNumberOfMessages(10).messageAttributeNames("All"))
            .messages();
    assertThat(messages).hasSize(1);
    return messages.getFirst();
  }

  /** Loses what the ledger knows of the deal. */
  void forget(long deal) {
    forgetItem("deal#" + deal);
  }

  /** Loses what the ledger knows of the customer in that entity's books. */
  void forgetCustomer(String customer, String entity) {
    forgetItem("customer#" + customer + "@" + entity);
  }

  private void forgetItem(String key) {
    aws.dynamo()
        .client()
        .deleteItem(
            delete ->
                delete.tableName(stack.table()).key(Map.of("key", AttributeValue.fromS(key))));
  }

  /** The account the ledger has for the customer in that entity's books. */
  Optional<String> accountInLedger(String customer, String entity) {
    Map<String, AttributeValue> item =
        aws.dynamo()
            .client()
            .getItem(
                get ->
                    get.tableName(stack.table())
                        .key(
                            Map.of(
                                "key",
                                AttributeValue.fromS("customer#" + customer + "@" + entity))))
            .item();
    return Optional.ofNullable(item.get("accountNumber")).map(AttributeValue::s);
  }

  /** The only task on the deal. */
  Task onlyTask(long deal) {
    assertThat(kommo.tasksOf(deal)).hasSize(1);
    return kommo.tasksOf(deal).getFirst();
  }

  @Override
  public void close() {
    kommo.close();
    zuora.close();
    routes.close();
  }

  /** What a test wants different from the usual. */
  record Settings(
      UnaryOperator<Options> kommoOptions, UnaryOperator<Tenant> tenantOptions, Path integration) {
    static Settings usual() {
      return new Settings(o -> o, t -> t, resource("integration.yaml"));
    }

    Settings kommoWith(UnaryOperator<Options> change) {
      return new Settings(change, tenantOptions, integration);
    }

    Settings tenantWith(UnaryOperator<Tenant> change) {
      return new Settings(kommoOptions, change, integration);
    }

    /** The usual configuration with one text replaced. */
    Settings configuredWith(String old, String text) {
      try {
        String usual = Files.readString(integration);
        if (!usual.contains(old)) {
          throw new IllegalArgumentException("not configured: " + old);
        }
        Path changed = Files.createTempFile("integration", ".yaml");
        changed.toFile().deleteOnExit();
        Files.writeString(changed, usual.replace(old, text));
        return new Settings(kommoOptions, tenantOptions, changed);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** The usual configuration with these entities. */
    Settings billedBy(String entities) {
      return configuredWith("entities:\n  - paymentTerm: Net 30\n    billCycleDay: 1\n", entities);
    }

    private Options kommo(Options options) {
      return kommoOptions.apply(options);
    }

    private Tenant tenant(Tenant tenant) {
      return tenantOptions.apply(tenant);
    }

    private static Path resource(String name) {
      return Path.of("src/test/resources", name);
    }
  }
}
