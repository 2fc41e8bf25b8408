package io.kommozuora.kommowon;

import io.kommozuora.aws.AwsClients;
import io.kommozuora.aws.CustomerLedger;
import io.kommozuora.aws.DealLedger;
import io.kommozuora.aws.Env;
import io.kommozuora.aws.EventBus;
import io.kommozuora.aws.Mailbox;
import io.kommozuora.aws.Meters;
import io.kommozuora.aws.Redelivery;
import io.kommozuora.aws.SecretsVault;
import io.kommozuora.aws.SharedBaton;
import io.kommozuora.aws.SharedPace;
import io.kommozuora.config.Integration;
import io.kommozuora.deal.DealId;
import io.kommozuora.function.Installation;
import io.kommozuora.function.Upstreams;
import io.kommozuora.function.WarmUp;
import io.kommozuora.http.Backoff;
import io.kommozuora.http.Sleeper;
import io.kommozuora.kommowon.won.Announcements;
import io.kommozuora.kommowon.won.WonDeals;
import io.kommozuora.token.HookSecrets;
import io.kommozuora.token.Vault;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.random.RandomGenerator;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The function's whole object graph, written out by hand. */
public final class Wiring {
  private static final Duration LONGEST_TURN = Duration.ofSeconds(15);

  private final Env env;
  private final InstantSource clock;
  private final Sleeper sleeper;
  private final RandomGenerator random;

  /** The graph for one environment; tests give time, waiting and chance. */
  public Wiring(Env env, InstantSource clock, Sleeper sleeper, RandomGenerator random) {
    this.env = env;
    this.clock = clock;
    this.sleeper = sleeper;
    this.random = random;
  }

  /** The graph of a function in Lambda. */
  public static Wiring system() {
    return new Wiring(
        Env.system(), InstantSource.system(), Sleeper.real(), RandomGenerator.getDefault());
  }

  /** Everything that handles the inbox. */
  public Inbox inbox() {
    return inbox(WarmUp.none());
  }

  /**
   * The same, with everything the first deal needs loaded, read and connected: Lambda gives a
   * starting function its whole processor, and a deal should not wait for what can be done before
   * it comes.
   */
  Inbox warmInbox() {
    WarmUp warmUp = new WarmUp();
    Inbox inbox = inbox(warmUp);
    warmUp.await();
    return inbox;
  }

  // Each part is warmed as soon as it is there, while the next ones are made.
  private Inbox inbox(WarmUp warmUp) {
    warmUp.with("logs", Wiring::firstLine);
    Installation told = new Installation(env);
    CompletableFuture<Integration> reading = CompletableFuture.supplyAsync(told::integration);
    CompletableFuture<Meters> metering =
        CompletableFuture.supplyAsync(() -> told.meters("kommo-won"));
    AwsClients aws = new AwsClients(env);
    DynamoDbClient dynamo = aws.dynamo();
    String table = env.required("DEALS_TABLE");
    DealLedger ledger = new DealLedger(dynamo, table, clock);
    warmUp.with("ledger", () -> ledger.find(new DealId(1)));
    SharedPace pace = new SharedPace(dynamo, table, "kommo", LONGEST_TURN, clock, sleeper);
    Vault vault = new SecretsVault(aws.secrets());
    HookSecrets secrets = new HookSecrets(vault, env.required("HOOK_SECRET"), clock);
    warmUp.with("hook secrets", secrets::get);
    Meters meters = joined(metering);
    warmUp.with("figures", () -> firstFigure(meters));
    SharedBaton minting = new SharedBaton(dynamo, table, "zuora-token", clock);
    Upstreams upstreams = new Upstreams(env, vault, minting, meters, clock, sleeper, random);
    warmUp.with("zuora", upstreams::connectZuora);
    warmUp.with("kommo", () -> upstreams.connectKommo(pace));
    EventBus bus = new EventBus(aws.events(), env.required("EVENT_BUS"), clock);
    Mailbox mailbox = mailbox(aws);
    Integration integration = joined(reading);
    WonDeals wonDeals =
        new WonDeals(
            integration,
            ledger,
            new CustomerLedger(dynamo, table, clock),
            pace,
            upstreams.kommo(pace),
            upstreams.zuora(integration.zuora().version()),
            new Announcements(bus, meters, clock),
            new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(20), random),
            sleeper);
    Admission admission = new Admission(secrets, integration.kommo().account(), mailbox, meters);
    return new Inbox(admission, wonDeals, mailbox, meters, new Redelivery(random), clock);
  }

  // No class that is needed before this may hold a logger: setting logging up takes as long as all
  // the rest, and must not hold it up.
  private static void firstLine() {
    LoggerFactory.getLogger(Wiring.class).info("starting");
  }

  private static void firstFigure(Meters meters) {
    meters.count("ColdStarts");
    meters.flush();
  }

  private Mailbox mailbox(AwsClients aws) {
    return new Mailbox(
        aws.sqs(),
        env.required("KOMMO_INBOX_URL"),
        env.required("KOMMO_QUARANTINE_URL"),
        env.required("KOMMO_DEAD_URL"));
  }

  // The failure itself says what is wrong, not the thread it happened in.
  private static <T> T joined(CompletableFuture<T> future) {
    try {
      return future.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException failure ? failure : e;
    }
  }
}
