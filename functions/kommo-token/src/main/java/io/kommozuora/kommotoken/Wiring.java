package io.kommozuora.kommotoken;

import io.kommozuora.aws.AwsClients;
import io.kommozuora.aws.Env;
import io.kommozuora.aws.EventBus;
import io.kommozuora.aws.LostAuthorizations;
import io.kommozuora.aws.Mailbox;
import io.kommozuora.aws.Meters;
import io.kommozuora.aws.RotatingSecret;
import io.kommozuora.aws.SecretsVault;
import io.kommozuora.aws.SharedBaton;
import io.kommozuora.aws.SharedPace;
import io.kommozuora.function.Installation;
import io.kommozuora.http.Backoff;
import io.kommozuora.http.BearerAuth;
import io.kommozuora.http.Breaker;
import io.kommozuora.http.Connections;
import io.kommozuora.http.Deadline;
import io.kommozuora.http.JsonHttp;
import io.kommozuora.http.Metering;
import io.kommozuora.http.Retry;
import io.kommozuora.http.Sleeper;
import io.kommozuora.http.TokenSource;
import io.kommozuora.http.Verdict;
import io.kommozuora.kommo.KommoClient;
import io.kommozuora.kommotoken.grant.Grants;
import io.kommozuora.kommotoken.grant.Pair;
import io.kommozuora.kommotoken.rotation.Connection;
import io.kommozuora.kommotoken.rotation.Rotation;
import io.kommozuora.kommotoken.watch.Announcements;
import io.kommozuora.kommotoken.watch.Authorization;
import io.kommozuora.kommotoken.watch.Checkup;
import io.kommozuora.kommotoken.watch.Credentials;
import io.kommozuora.kommotoken.watch.Revocations;
import io.kommozuora.kommotoken.watch.Trial;
import java.time.Duration;
import java.time.InstantSource;
import java.util.random.RandomGenerator;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/** The function's whole object graph, written out by hand. */
public final class Wiring {
  private static final Duration TIMEOUT = Duration.ofSeconds(15);

  private final Env env;
  private final InstantSource clock;
  private final Sleeper sleeper;
  private final HttpUrl kommo;
  private final OkHttpClient http;
  private final Retry retry;
  private final long account;
  private final Meters meters;
  private final Credentials credentials;
  private final Authorization authorization;
  private final Mailbox mailbox;
  private final SharedBaton baton;

  /** The graph for one environment; tests give time, waiting and chance. */
  public Wiring(Env env, InstantSource clock, Sleeper sleeper, RandomGenerator random) {
    this.env = env;
    this.clock = clock;
    this.sleeper = sleeper;
    this.kommo = HttpUrl.get(env.required("KOMMO_BASE_URL") + "/");
    Installation told = new Installation(env);
    this.account = told.integration().kommo().account();
    this.meters = told.meters("kommo-token");
    this.http =
        Connections.open().newBuilder().addInterceptor(new Metering("kommo", meters)).build();
    Backoff backoff = new Backoff(Duration.ofMillis(200), Duration.ofSeconds(4), random);
    this.retry = new Retry(3, Duration.ofSeconds(5), backoff, sleeper);
    AwsClients aws = new AwsClients(env);
    DynamoDbClient dynamo = aws.dynamo();
    this.credentials = credentials(aws.secrets());
    this.authorization = authorization(dynamo, aws);
    this.mailbox = mailbox(aws);
    this.baton = new SharedBaton(dynamo, table(), "kommo-pair", clock);
  }

  /** The graph of a function in Lambda. */
  public static Wiring system() {
    return new Wiring(
        Env.system(), InstantSource.system(), Sleeper.real(), RandomGenerator.getDefault());
  }

  /** Everything that can be asked for, to be done within that time. */
  Errands errands(Duration time) {
    Deadline deadline = Deadline.in(time, clock);
    Grants grants = new Grants(at -> json(http, at, Grants.verdict()).within(deadline), kommo);
    Trial trial = new Trial(pair -> client(pair, deadline), account);
    Rotation rotation = new Rotation(credentials, grants, trial, authorization, baton);
    return new Errands(
        rotation,
        new Connection(rotation, credentials, grants),
        new Revocations(credentials, trial, account, authorization, mailbox, meters),
        new Checkup(credentials, trial, authorization, meters, clock),
        meters);
  }

  private KommoClient client(Pair pair, Deadline deadline) {
    HttpUrl at = pair.address().map(HttpUrl::get).orElse(kommo);
    OkHttpClient signing =
        http.newBuilder()
            .addInterceptor(new BearerAuth(TokenSource.of(pair.accessToken())))
            .build();
    return new KommoClient(json(signing, at, KommoClient.verdict(Breaker.none()))).within(deadline);
  }

  private JsonHttp json(OkHttpClient client, HttpUrl at, Verdict verdict) {
    return new JsonHttp(client, at, verdict, retry, TIMEOUT);
  }

  private Credentials credentials(SecretsManagerClient secrets) {
    return new Credentials(
        new RotatingSecret(secrets, env.required("KOMMO_SECRET")),
        new SecretsVault(secrets),
        env.required("KOMMO_CLIENT_SECRET"));
  }

  private Authorization authorization(DynamoDbClient dynamo, AwsClients aws) {
    EventBus bus = new EventBus(aws.events(), env.required("EVENT_BUS"), clock);
    return new Authorization(
        new LostAuthorizations(dynamo, table(), "kommo"),
        new SharedPace(dynamo, table(), "kommo", TIMEOUT, clock, sleeper),
        new Announcements(bus, meters, account),
        clock);
  }

  // What is not proven waits where the given-up calls are.
  private Mailbox mailbox(AwsClients aws) {
    String dead = env.required("KOMMO_REVOKED_DEAD_URL");
    return new Mailbox(aws.sqs(), env.required("KOMMO_REVOKED_URL"), dead, dead);
  }

  private String table() {
    return env.required("DEALS_TABLE");
  }
}
