package io.kommozuora.localaws.stack;

import io.kommozuora.localaws.LocalAws;
import io.kommozuora.localaws.dynamo.Table;
import io.kommozuora.localaws.gateway.HttpApi;
import io.kommozuora.localaws.gateway.Route;
import io.kommozuora.localaws.sqs.Queue;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** One deployment of the product: table, queues, secrets and routes, under names of its own. */
public final class Deployment {
  private static final Duration VISIBILITY = Duration.ofMinutes(12);
  private static final int RECEIVES = 150;

  private final LocalAws aws;
  private final String name;
  private final String inbox;
  private final String quarantine;
  private final String dead;
  private final String revoked;
  private final String revokedDead;

  private Deployment(LocalAws aws, String name) {
    this.aws = aws;
    this.name = name;
    aws.dynamo()
        .create(
            Table.of(table(), "key")
                .index("by-subscription", "subscription", null)
                .index("by-account", "account", null));
    this.dead = aws.queues().create(Queue.of(name + "-kommo-dead", VISIBILITY));
    this.quarantine = aws.queues().create(Queue.of(name + "-kommo-quarantine", VISIBILITY));
    this.inbox =
        aws.queues()
            .create(
                new Queue(
                    name + "-kommo-inbox",
                    VISIBILITY,
                    new Queue.Redrive(RECEIVES, name + "-kommo-dead")));
    this.revokedDead = aws.queues().create(Queue.of(name + "-kommo-revoked-dead", VISIBILITY));
    this.revoked =
        aws.queues()
            .create(
                new Queue(
                    name + "-kommo-revoked",
                    VISIBILITY,
                    new Queue.Redrive(RECEIVES, name + "-kommo-revoked-dead")));
  }

  /** Makes everything anew; two deployments on the same services need different names. */
  public static Deployment create(LocalAws aws, String name, Credentials credentials) {
    Deployment deployment = new Deployment(aws, name);
    aws.secrets().create(name + "-kommo", credentials.kommo());
    aws.secrets().create(name + "-kommo-client", credentials.kommoClient());
    aws.secrets().create(name + "-hook", credentials.hook());
    aws.secrets().create(name + "-zuora", credentials.zuora());
    aws.secrets().create(name + "-zuora-token", "{}");
    return deployment;
  }

  public String table() {
    return name + "-deals";
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

  /** The name of a secret: kommo, kommo-client, hook, zuora or zuora-token. */
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
        port, aws.queues().client(), Route.kommo(inbox), Route.kommoRevoked(revoked));
  }

  /** The environment the template gives the functions, all of it. */
  public Map<String, String> environment(URI kommo, URI zuora, Path config) {
    Map<String, String> environment = new HashMap<>(aws.environment());
    environment.put("DEALS_TABLE", table());
    environment.put("EVENT_BUS", "kommo-zuora");
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
    environment.put("CONFIG_PATH", config.toAbsolutePath().toString());
    environment.put("KOMMO_BASE_URL", kommo.toString());
    environment.put("ZUORA_BASE_URL", zuora.toString());
    environment.put("POWERTOOLS_SERVICE_NAME", "kommo-won");
    environment.put("POWERTOOLS_METRICS_NAMESPACE", "KommoZuora");
    return environment;
  }
}
