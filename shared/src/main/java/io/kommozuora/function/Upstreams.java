package io.kommozuora.function;

import io.kommozuora.aws.Env;
import io.kommozuora.aws.SharedPace;
import io.kommozuora.http.Backoff;
import io.kommozuora.http.BearerAuth;
import io.kommozuora.http.CallMeter;
import io.kommozuora.http.Connections;
import io.kommozuora.http.JsonHttp;
import io.kommozuora.http.Metering;
import io.kommozuora.http.Pacing;
import io.kommozuora.http.Relocation;
import io.kommozuora.http.Retry;
import io.kommozuora.http.Sleeper;
import io.kommozuora.http.Verdict;
import io.kommozuora.kommo.KommoClient;
import io.kommozuora.token.Baton;
import io.kommozuora.token.KommoToken;
import io.kommozuora.token.SharedTokens;
import io.kommozuora.token.Vault;
import io.kommozuora.token.ZuoraMint;
import io.kommozuora.token.ZuoraTokens;
import io.kommozuora.zuora.ZuoraClient;
import io.kommozuora.zuora.ZuoraLogin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.random.RandomGenerator;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;

/** The clients for Kommo and Zuora, each with its interceptors in order, on one connection pool. */
public final class Upstreams {
  private static final Duration KOMMO_TIMEOUT = Duration.ofSeconds(20);
  private static final Duration LOGIN_TIMEOUT = Duration.ofSeconds(15);

  private final Env env;
  private final Vault vault;
  private final CallMeter meter;
  private final InstantSource clock;
  private final Retry retry;
  private final KommoToken kommoToken;
  private final ZuoraTokens zuoraTokens;
  private final OkHttpClient http = Connections.open();

  /** The clients as the environment says, minting Zuora's tokens while holding the baton. */
  public Upstreams(
      Env env,
      Vault vault,
      Baton minting,
      CallMeter meter,
      InstantSource clock,
      Sleeper sleeper,
      RandomGenerator random) {
    this.env = env;
    this.vault = vault;
    this.meter = meter;
    this.clock = clock;
    Backoff backoff = new Backoff(Duration.ofMillis(200), Duration.ofSeconds(4), random);
    this.kommoToken = new KommoToken(vault, env.required("KOMMO_SECRET"), clock);
    this.retry = new Retry(4, Duration.ofSeconds(5), backoff, sleeper);
    this.zuoraTokens =
        new ZuoraTokens(
            login(),
            new SharedTokens(vault, env.required("ZUORA_TOKEN_SECRET"), clock),
            minting,
            clock,
            sleeper,
            random);
  }

  /** Kommo, at the pace all workers share. */
  public KommoClient kommo(SharedPace pace) {
    OkHttpClient client =
        http.newBuilder()
            .addInterceptor(new BearerAuth(kommoToken))
            .addInterceptor(new Relocation(kommoToken::address))
            .addInterceptor(new Pacing(pace))
            .addInterceptor(new Metering("kommo", meter))
            .build();
    return new KommoClient(
        json(client, "KOMMO_BASE_URL", KommoClient.verdict(pace), KOMMO_TIMEOUT));
  }

  /** Zuora, in that version of its API. */
  public ZuoraClient zuora(String version) {
    OkHttpClient client =
        http.newBuilder()
            .addInterceptor(new BearerAuth(request -> zuoraTokens.of(ZuoraClient.login(request))))
            .addInterceptor(new Metering("zuora", meter))
            .build();
    Duration timeout = Duration.ofSeconds(Long.parseLong(env.or("ZUORA_TIMEOUT_SECONDS", "60")));
    return new ZuoraClient(json(client, "ZUORA_BASE_URL", ZuoraClient.verdict(), timeout), version);
  }

  /**
   * Reads Kommo's token and opens a connection, which the first call finds ready; lets Kommo alone
   * while it may not be called.
   */
  public void connectKommo(SharedPace pace) {
    if (pace.prepare()) {
      kommoToken.bearer();
      connect("KOMMO_BASE_URL");
    }
  }

  /** Reads or mints Zuora's token and opens a connection, which the first call finds ready. */
  public void connectZuora() {
    zuoraTokens.of(ZuoraMint.DEFAULT).bearer();
    connect("ZUORA_BASE_URL");
  }

  private void connect(String baseUrl) {
    Request knock = new Request.Builder().url(env.required(baseUrl) + "/").head().build();
    try {
      http.newCall(knock).execute().close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ZuoraLogin login() {
    OkHttpClient unsigned = http.newBuilder().addInterceptor(new Metering("zuora", meter)).build();
    return new ZuoraLogin(
        json(unsigned, "ZUORA_BASE_URL", ZuoraClient.verdict(), LOGIN_TIMEOUT),
        vault,
        env.required("ZUORA_SECRET"),
        clock);
  }

  private JsonHttp json(OkHttpClient client, String baseUrl, Verdict verdict, Duration timeout) {
    HttpUrl base = HttpUrl.get(env.required(baseUrl) + "/");
    return new JsonHttp(client, base, verdict, retry, timeout);
  }
}
