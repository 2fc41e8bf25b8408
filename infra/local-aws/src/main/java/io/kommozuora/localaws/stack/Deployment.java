package io.kommozuora.localaws.stack;

import io.kommozuora.localaws.LocalAws;
import io.kommozuora.localaws.dynamo.Table;
import io.kommozuora.localaws.events.Rule;
import io.kommozuora.localaws.gateway.HttpApi;
import io.kommozuora.localaws.gateway.Route;
import io.kommozuora.localaws.sqs.Queue;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** One deployment of the product: tables, queues, secrets and routes, under names of its own. */
public final class Deployment {
  /** Where Zuora's callouts carry their signature. */
  public static final String SIGNATURE_HEADER = "x-zuora-signature";

  private static final Duration VISIBILITY = Duration.ofMinutes(12);
  private static final int RECEIVES = 150;

  private final LocalAws aws;
  private final String name;
  private final String inbox;
  private final String quarantine;
  private final String dead;
  private final String revoked;
  private final String revokedDead;
  private final String zuoraInbox;
  private final String zuoraQuarantine;
  private final String zuoraDead;
  private final String newDeals;
  private final String newDealsDead;

  private Deployment(LocalAws aws, String name) {
    this.aws = aws;
    this.name = name;
    aws.dynamo()
        .create(
            Table.of(table(), "key")
                .index("by-subscription", "subscription", null)
                .index("by-account", "account", null));
    aws.dynamo().create(Table.of(facts(), "subject", "fact"));
    this.dead = queue("kommo-dead");
    this.quarantine = queue("kommo-quarantine");
    this.inbox = queue("kommo-inbox", "kommo-dead");
    this.revokedDead = queue("kommo-revoked-dead");
    this.revoked = queue("kommo-revoked", "kommo-revoked-dead");
    this.zuoraDead = queue("zuora-dead");
    this.zuoraQuarantine = queue("zuora-quarantine");
    this.zuoraInbox = queue("zuora-inbox", "zuora-dead");
    this.newDealsDead = queue("new-deals-dead");
    this.newDeals = queue("new-deals", "new-deals-dead");
    aws.events()
        .forward(
            new Rule(name, "kommo-zuora", "SubscriptionCreated", newDeals), aws.queues().client());
  }

  private String queue(String which) {
    return aws.queues().create(Queue.of(name + "-" + which, VISIBILITY));
  }

  private String queue(String which, String deadLetters) {
    Queue.Redrive redrive = new Queue.Redrive(RECEIVES, name + "-" + deadLetters);
    return aws.queues().create(new Queue(name + "-" + which, VISIBILITY, redrive));
  }

  /** Makes everything anew; two deployments on the same services need different names. */
  public static Deployment create(LocalAws aws, String name, Credentials credentials) {
    Deployment deployment = new Deployment(aws, name);
    aws.secrets().create(name + "-kommo", credentials.kommo());
    aws.secrets().create(name + "-kommo-client", credentials.kommoClient());
    aws.secrets().create(name + "-hook", credentials.hook());
    aws.secrets().create(name + "-zuora-hook", credentials.zuoraHook());
    aws.secrets().create(name + "-zuora", credentials.zuora());
    aws.secrets().create(name + "-zuora-token", "{}");
    return deployment;
  }

  public String table() {
    return name + "-deals";
  }

  public String facts() {
    return name + "-facts";
  }

  public String inbox() {
    return inbox;
  }

  public String quarantine() {
    return quarantine;
  }

  public String dead() {
    return dead;
  }

  public String revoked() {
    return revoked;
  }

  public String revokedDead() {
    return revokedDead;
  }

  public String zuoraInbox() {
    return zuoraInbox;
  }

  public String zuoraQuarantine() {
    return zuoraQuarantine;
  }

  public String zuoraDead() {
    return zuoraDead;
  }

  public String newDeals() {
    return newDeals;
  }

  public String newDealsDead() {
    return newDealsDead;
  }

  /** The name of a secret: kommo, kommo-client, hook, zuora-hook, zuora or zuora-token. */
  public String secret(String which) {
    return name + "-" + which;
  }

  /** The routes that store hooks in the queues. */
  public HttpApi routes() {
    return routes(0);
  }

  /** The same on a fixed port. */
  public HttpApi routes(int port) {
    return HttpApi.start(
        port,
        aws.queues().client(),
        Route.kommo(inbox),
        Route.kommoRevoked(revoked),
        Route.zuora(zuoraInbox, SIGNATURE_HEADER));
  }

  /** The environment the template gives the functions, all of it; hooks are Kommo's. */
  public Map<String, String> environment(URI kommo, URI zuora, Path config) {
    Map<String, String> environment = new HashMap<>(aws.environment());
    environment.put("DEALS_TABLE", table());
    environment.put("FACTS_TABLE", facts());
    environment.put("EVENT_BUS", name);
    environment.put("KOMMO_SECRET", secret("kommo"));
    environment.put("KOMMO_CLIENT_SECRET", secret("kommo-client"));
    environment.put("KOMMO_REVOKED_URL", revoked);
    environment.put("KOMMO_REVOKED_DEAD_URL", revokedDead);
    environment.put("HOOK_SECRET", secret("hook"));
    environment.put("ZUORA_SECRET", secret("zuora"));
    environment.put("ZUORA_TOKEN_SECRET", secret("zuora-token"));
    environment.put("KOMMO_INBOX_URL", inbox);
    environment.put("KOMMO_QUARANTINE_URL", quarantine);
    environment.put("KOMMO_DEAD_URL", dead);
    environment.put("ZUORA_INBOX_URL", zuoraInbox);
    environment.put("ZUORA_QUARANTINE_URL", zuoraQuarantine);
    environment.put("ZUORA_DEAD_URL", zuoraDead);
    environment.put("NEW_DEALS_URL", newDeals);
    environment.put("NEW_DEALS_DEAD_URL", newDealsDead);
    environment.put("CONFIG_PATH", config.toAbsolutePath().toString());
    environment.put("KOMMO_BASE_URL", kommo.toString());
    environment.put("ZUORA_BASE_URL", zuora.toString());
    environment.put("POWERTOOLS_SERVICE_NAME", "kommo-won");
    environment.put("POWERTOOLS_METRICS_NAMESPACE", "KommoZuora");
    return environment;
  }

  /** The same for the function that reads Zuora's callouts: they have a secret of their own. */
  public Map<String, String> calloutEnvironment(URI kommo, URI zuora, Path config) {
    Map<String, String> environment = environment(kommo, zuora, config);
    environment.put("HOOK_SECRET", secret("zuora-hook"));
    environment.put("POWERTOOLS_SERVICE_NAME", "zuora-callout");
    return environment;
  }
}
