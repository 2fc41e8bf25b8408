package io.kommozuora.zuoracallout;

import io.kommozuora.aws.AwsClients;
import io.kommozuora.aws.DealLedger;
import io.kommozuora.aws.Env;
import io.kommozuora.aws.EventBus;
import io.kommozuora.aws.FactLedger;
import io.kommozuora.aws.Mailbox;
import io.kommozuora.aws.Meters;
import io.kommozuora.aws.Receipts;
import io.kommozuora.aws.Redelivery;
import io.kommozuora.aws.SecretsVault;
import io.kommozuora.aws.SharedBaton;
import io.kommozuora.aws.SharedPace;
import io.kommozuora.config.Integration;
import io.kommozuora.deal.DealId;
import io.kommozuora.function.Crew;
import io.kommozuora.function.Installation;
import io.kommozuora.function.Upstreams;
import io.kommozuora.function.WarmUp;
import io.kommozuora.http.Deadline;
import io.kommozuora.http.Sleeper;
import io.kommozuora.kommo.KommoClient;
import io.kommozuora.token.HookSecrets;
import io.kommozuora.token.Vault;
import io.kommozuora.zuora.ZuoraClient;
import io.kommozuora.zuoracallout.callout.CalloutReader;
import io.kommozuora.zuoracallout.deal.Deals;
import io.kommozuora.zuoracallout.proof.CalloutProof;
import io.kommozuora.zuoracallout.told.Announcements;
import io.kommozuora.zuoracallout.told.Telling;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The function's whole object graph, written out by hand. */
public final class Wiring {
  private static final Duration LONGEST_TURN = Duration.ofSeconds(30);
  // Zuora takes 40 calls at once from a tenant, of which two of these functions leave some.
  private static final int AT_ONCE = 16;

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

  /** Everything that handles the queues. */
  public Inboxes inboxes() {
    return inboxes(WarmUp.none());
  }

  /** The same, with everything the first callout needs read and connected. */
  Inboxes warmInboxes() {
    WarmUp warmUp = new WarmUp();
    Inboxes inboxes = inboxes(warmUp);
    warmUp.await();
    return inboxes;
  }

  private Inboxes inboxes(WarmUp warmUp) {
    Installation told = new Installation(env);
    Integration integration = told.integration();
    Meters meters = told.meters("zuora-callout");
    AwsClients aws = new AwsClients(env);
    DynamoDbClient dynamo = aws.dynamo();
    String table = env.required("DEALS_TABLE");
    DealLedger ledger = new DealLedger(dynamo, table, clock);
    warmUp.with("ledger", () -> ledger.find(new DealId(1)));
    SharedPace pace = new SharedPace(dynamo, table, "kommo", LONGEST_TURN, clock, sleeper);
    Vault vault = new SecretsVault(aws.secrets());
    HookSecrets secrets = new HookSecrets(vault, env.required("HOOK_SECRET"), clock);
    warmUp.with("hook secrets", secrets::get);
    SharedBaton minting = new SharedBaton(dynamo, table, "zuora-token", clock);
    Upstreams upstreams = new Upstreams(env, vault, minting, meters, clock, sleeper, random);
    warmUp.with("zuora", upstreams::connectZuora);
    warmUp.with("kommo", () -> upstreams.connectKommo(pace));
    EventBus bus = new EventBus(aws.events(), env.required("EVENT_BUS"), clock);
    Announcements announcements = new Announcements(bus, meters);
    String factsTable = env.required("FACTS_TABLE");
    FactLedger facts = new FactLedger(dynamo, factsTable, clock);
    Receipts receipts = new Receipts(dynamo, factsTable, clock);
    ZuoraClient zuora = upstreams.zuora(integration.zuora().version());
    KommoClient kommo = upstreams.kommo(pace);
    Crew crew = new Crew(AT_ONCE);
    Deals deals = new Deals(integration, ledger, facts, receipts, zuora, announcements, clock);
    Telling telling =
        new Telling(integration, ledger, facts, kommo, zuora, announcements, clock, crew);
    Mailbox callouts = mailbox(aws, "ZUORA_INBOX_URL", "ZUORA_DEAD_URL");
    Mailbox newDeals = mailbox(aws, "NEW_DEALS_URL", "NEW_DEALS_DEAD_URL");
    Admission admission = admission(integration, secrets, callouts, meters);
    return new Inboxes(
        inbox(
            deadline -> new CalloutDoor(admission, deals.intake(deadline)),
            telling,
            callouts,
            meters,
            crew),
        inbox(
            deadline -> new NewDealDoor(deals.arrivals(), meters), telling, newDeals, meters, crew),
        env.required("NEW_DEALS_URL"));
  }

  private Inbox inbox(
      Function<Deadline, Door> doors, Telling telling, Mailbox mailbox, Meters meters, Crew crew) {
    return new Inbox(doors, telling::teller, mailbox, meters, new Redelivery(random), clock, crew);
  }

  private static Admission admission(
      Integration integration, HookSecrets secrets, Mailbox mailbox, Meters meters) {
    return new Admission(
        CalloutProof.of(integration.zuora().callouts(), secrets),
        secrets,
        new CalloutReader(
            integration.zuora().accountField(), integration.zuora().subscriptionField()),
        mailbox,
        meters);
  }

  private Mailbox mailbox(AwsClients aws, String inbox, String dead) {
    return new Mailbox(
        aws.sqs(), env.required(inbox), env.required("ZUORA_QUARANTINE_URL"), env.required(dead));
  }
}
