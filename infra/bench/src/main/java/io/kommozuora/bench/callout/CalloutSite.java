package io.kommozuora.bench.callout;

import io.kommozuora.aws.AwsClients;
import io.kommozuora.aws.DealLedger;
import io.kommozuora.aws.Env;
import io.kommozuora.aws.SecretsVault;
import io.kommozuora.aws.SharedBaton;
import io.kommozuora.function.Upstreams;
import io.kommozuora.http.Sleeper;
import io.kommozuora.localaws.LocalAws;
import io.kommozuora.localaws.gateway.HttpApi;
import io.kommozuora.localaws.lambda.EventSource;
import io.kommozuora.localaws.lambda.Function;
import io.kommozuora.localaws.lambda.HandlerFunction;
import io.kommozuora.localaws.lambda.QueueToFunction;
import io.kommozuora.localaws.stack.Credentials;
import io.kommozuora.localaws.stack.Deployment;
import io.kommozuora.sandbox.Patience;
import io.kommozuora.simulators.kommo.KommoSimulator;
import io.kommozuora.simulators.kommo.Options;
import io.kommozuora.simulators.server.SimulatedTime;
import io.kommozuora.simulators.zuora.ZuoraOptions;
import io.kommozuora.simulators.zuora.ZuoraSimulator;
import io.kommozuora.simulators.zuora.notification.Destination;
import io.kommozuora.simulators.zuora.tenant.Tenant;
import io.kommozuora.zuoracallout.Wiring;
import io.kommozuora.zuoracallout.ZuoraCalloutHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/**
 * Kommo and Zuora with their limits, AWS and the real zuora-callout on this machine, all by the
 * real time.
 */
final class CalloutSite implements AutoCloseable {
  private static final String HOST = "https://hooks.example.test";
  private static final String TOKEN = "callout-token-0123456789abcdef";
  private static final String HMAC_KEY = "hmac-key-0123456789abcdef";
  // As in the template.
  private static final int BATCH = 100;
  private static final int CONCURRENCY = 2;
  private static final Duration WINDOW = Duration.ofSeconds(2);
  private static final Duration TIMEOUT = Duration.ofMinutes(2);
  private static final Duration SENDING = Duration.ofMinutes(20);
  private static final List<QueueAttributeName> DEPTHS =
      List.of(
          QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES,
          QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE,
          QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED);

  private final SimulatedTime time = SimulatedTime.real();
  private final LocalAws aws = LocalAws.start(time.withZone(ZoneOffset.UTC));
  private final KommoSimulator kommo = KommoSimulator.start(Options.defaults().time(time));
  private final ZuoraSimulator zuora =
      ZuoraSimulator.start(
          ZuoraOptions.defaults()
              .time(time)
              .tenant(
                  new Tenant()
                      .customField("Account", "KommoCustomerId__c")
                      .customField("Subscription", "KommoDealId__c")));
  private final Deployment stack =
      Deployment.create(
          aws,
          "bench",
          Credentials.of(
                  kommo.token(),
                  "kommo-hook-token",
                  zuora.credentials().clientId(),
                  zuora.credentials().clientSecret())
              .callouts(TOKEN, HMAC_KEY));
  private final HttpApi routes = stack.routes();
  private final Map<String, String> environment =
      stack.calloutEnvironment(kommo.baseUrl(), zuora.baseUrl(), configuration());
  private final Env env = new Env(environment);
  private final List<QueueToFunction> workers = new ArrayList<>();

  CalloutSite() {
    zuora.callouts().lead(HOST, routes.uri().toString());
  }

  private static Path configuration() {
    try (InputStream yaml = CalloutSite.class.getResourceAsStream("integration.yaml")) {
      Path file = Files.createTempFile("integration", ".yaml");
      file.toFile().deleteOnExit();
      Files.copy(Objects.requireNonNull(yaml), file, StandardCopyOption.REPLACE_EXISTING);
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  KommoSimulator kommo() {
    return kommo;
  }

  ZuoraSimulator zuora() {
    return zuora;
  }

  LocalAws aws() {
    return aws;
  }

  /** Deals to be billed here. */
  BilledDeals deals() {
    DynamoDbClient dynamo = new AwsClients(env).dynamo();
    Upstreams upstreams =
        new Upstreams(
            env,
            new SecretsVault(new AwsClients(env).secrets()),
            new SharedBaton(dynamo, stack.table(), "zuora-token", time),
            (api, status, took) -> {},
            time,
            Sleeper.real(),
            RandomGenerator.getDefault());
    return new BilledDeals(
        kommo,
        upstreams.zuora("2025-08-12"),
        new DealLedger(dynamo, stack.table(), time),
        time.instant());
  }

  /** From now on Zuora tells the function what happens, and calls take their time. */
  void opens(Latencies latencies) {
    zuora.sendCalloutsTo(
        Destination.at(HOST + "/webhooks/zuora/" + TOKEN)
            .signed(Deployment.SIGNATURE_HEADER, HMAC_KEY));
    kommo.latency(latencies.kommo());
    zuora.latency(latencies.zuora());
    kommo.journal().clear();
    zuora.journal().clear();
    aws.endpoint().clear();
  }

  /** Starts as many workers as the template allows, each as a process of its own would be. */
  void work() {
    for (int i = 0; i < CONCURRENCY; i++) {
      workers.add(source(handler()).start());
    }
  }

  /** The queue of callouts as the template has it feed a function. */
  QueueToFunction source(Function function) {
    return new QueueToFunction(
        aws.queues().client(), new EventSource(stack.zuoraInbox(), BATCH, 1, WINDOW), function);
  }

  private HandlerFunction handler() {
    Wiring wiring = new Wiring(env, time, Sleeper.real(), RandomGenerator.getDefault());
    return new HandlerFunction(
        new ZuoraCalloutHandler(wiring.inboxes()), "zuora-callout", TIMEOUT, Clock.systemUTC());
  }

  /** The environment of the function, as a process of its own would need it. */
  Map<String, String> functionEnvironment() {
    return Map.copyOf(environment);
  }

  /** Returns when nothing that Zuora sends is on its way to the queue. */
  void delivered() {
    if (!new Patience(SENDING).until(() -> zuora.callouts().pending() == 0)) {
      throw new IllegalStateException("callouts are on their way after " + SENDING);
    }
  }

  /** How many calls Kommo and Zuora got. */
  int upstreamCalls() {
    return kommo.journal().all().size() + zuora.journal().all().size();
  }

  /** Callouts that are not dealt with, those under way included. */
  int waiting() {
    return depth(stack.zuoraInbox());
  }

  /** Callouts that were given up, or not believed. */
  int rejected() {
    return depth(stack.zuoraDead()) + depth(stack.zuoraQuarantine());
  }

  private int depth(String queue) {
    Map<QueueAttributeName, String> counts =
        aws.queues()
            .client()
            .getQueueAttributes(get -> get.queueUrl(queue).attributeNames(DEPTHS))
            .attributes();
    return DEPTHS.stream().map(counts::get).mapToInt(Integer::parseInt).sum();
  }

  SimulatedTime time() {
    return time;
  }

  @Override
  public void close() {
    workers.forEach(QueueToFunction::close);
    kommo.close();
    zuora.close();
    routes.close();
    aws.close();
  }
}
