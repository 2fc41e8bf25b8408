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
import io.kommozuora.aws.SharedPace;
import io.kommozuora.config.Integration;
import io.kommozuora.http.Backoff;
import io.kommozuora.http.Sleeper;
import io.kommozuora.kommowon.won.Announcements;
import io.kommozuora.kommowon.won.WonDeals;
import io.kommozuora.token.HookTokens;
import io.kommozuora.token.Vault;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.random.RandomGenerator;
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
    Integration integration =
        Integration.load(Path.of(env.or("CONFIG_PATH", "/opt/config/integration.yaml")));
    AwsClients aws = new AwsClients(env);
    Vault vault = new SecretsVault(aws.secrets());
    Meters meters =
        new Meters(
            env.or("POWERTOOLS_METRICS_NAMESPACE", "KommoZuora"),
            env.or("POWERTOOLS_SERVICE_NAME", "kommo-won"));
    Mailbox mailbox =
        new Mailbox(
            aws.sqs(),
            env.required("KOMMO_INBOX_URL"),
            env.required("KOMMO_QUARANTINE_URL"),
            env.required("KOMMO_DEAD_URL"));
    HookTokens tokens = new HookTokens(vault, env.required("HOOK_SECRET"), clock);
    return new Inbox(
        new Admission(tokens, integration.kommo().account(), mailbox, meters),
        wonDeals(integration, aws, vault, meters),
        mailbox,
        meters,
        new Redelivery(random),
        clock);
  }

  private WonDeals wonDeals(Integration integration, AwsClients aws, Vault vault, Meters meters) {
    DynamoDbClient dynamo = aws.dynamo();
    String table = env.required("DEALS_TABLE");
    SharedPace pace = new SharedPace(dynamo, table, "kommo", LONGEST_TURN, clock, sleeper);
    Upstreams upstreams = new Upstreams(env, vault, meters, clock, sleeper, random);
    return new WonDeals(
        integration,
        new DealLedger(dynamo, table, clock),
        new CustomerLedger(dynamo, table, clock),
        pace,
        upstreams.kommo(pace),
        upstreams.zuora(integration.zuora().version()),
        new Announcements(
            new EventBus(aws.events(), env.required("EVENT_BUS"), clock), meters, clock),
        new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(20), random),
        sleeper);
  }
}
