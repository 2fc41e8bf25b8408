package io.kommozuora.zuorasetup.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kommozuora.http.Answer;
import io.kommozuora.http.Backoff;
import io.kommozuora.http.Connections;
import io.kommozuora.http.JsonHttp;
import io.kommozuora.http.Retry;
import io.kommozuora.simulators.server.Exchange;
import io.kommozuora.simulators.server.Reply;
import io.kommozuora.simulators.server.SimulatedTime;
import io.kommozuora.simulators.server.SimulatorServer;
import io.kommozuora.simulators.zuora.ZuoraOptions;
import io.kommozuora.simulators.zuora.ZuoraSimulator;
import io.kommozuora.simulators.zuora.callout.Sent;
import io.kommozuora.simulators.zuora.catalog.SampleCatalog;
import io.kommozuora.simulators.zuora.tenant.Tenant;
import io.kommozuora.zuorasetup.tenant.Line;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import okhttp3.Request;

/** A tenant at noon of the first of March 2026, a receiver of callouts, and the command. */
final class World implements AutoCloseable {
  static final String HOST = "https://abc123.execute-api.eu-central-1.amazonaws.com";
  static final String OUTPUT = HOST + "/webhooks/zuora/TOKEN";
  static final String TOKEN = "tokenOfThePath42";
  static final String HMAC_KEY = "key-that-signs-bodies";
  static final String PASSWORD = "pass word:with=signs";
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final Duration WORK = Duration.ofHours(1);

  private final ZuoraSimulator zuora =
      ZuoraSimulator.start(
          ZuoraOptions.defaults()
              .time(SimulatedTime.stoppedAt(NOON))
              .tenant(new Tenant().zone(ZoneId.of("UTC"))));
  private final SimulatorServer hook =
      SimulatorServer.start(0, SimulatedTime.real(), _ -> Reply.empty(200), _ -> {});
  private final JsonHttp api =
      new JsonHttp(
          Connections.open(),
          HttpUrl.get(zuora.baseUrl().toString()),
          _ -> {},
          retry(new ArrayList<>()),
          Duration.ofSeconds(20));
  private final List<Duration> waits = new ArrayList<>();
  private final Map<String, String> environment = new HashMap<>();
  private String input = "";

  World() {
    zuora.callouts().lead(HOST, hook.baseUrl().toString());
    environment.put("CONFIG_PATH", config("").toString());
    environment.put("ZUORA_CLIENT_ID", zuora.credentials().clientId());
    environment.put("ZUORA_CLIENT_SECRET", zuora.credentials().clientSecret());
    environment.put("CALLOUT_TOKEN", TOKEN);
    environment.put("CALLOUT_HMAC_KEY", HMAC_KEY);
    environment.put("CALLOUT_USERNAME", "zuora");
    environment.put("CALLOUT_PASSWORD", PASSWORD);
  }

  ZuoraSimulator zuora() {
    return zuora;
  }

  /** The environment of the next runs. */
  Map<String, String> environment() {
    return environment;
  }

  /** What the next runs find on the standard input. */
  void input(String text) {
    input = text;
  }

  /** How long was waited in all runs. */
  List<Duration> waits() {
    return waits;
  }

  /** The next runs' callouts are to prove themselves so; empty: as it is usual. */
  World proving(String callouts) {
    environment.put("CONFIG_PATH", config(callouts).toString());
    return this;
  }

  private static Path config(String callouts) {
    try {
      Path file = Files.createTempFile("integration", ".yaml");
      file.toFile().deleteOnExit();
      return Files.writeString(
          file,
          """
          kommo: {account: 34567890, timeZone: Europe/Berlin, fields: {plan: ZUORA_PLAN}}
          zuora: {callouts: {%s}}
          plans: {starter: {ratePlan: PRP-00000123}}
          """
              .formatted(callouts));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs the command against the tenant, with these options too. */
  Answered run(String... options) {
    List<String> all = new ArrayList<>(List.of("--zuora", zuora.baseUrl().toString()));
    if (!List.of(options).contains("--url")) {
      all.addAll(List.of("--url", OUTPUT));
    }
    all.addAll(List.of(options));
    return bare(all.toArray(String[]::new));
  }

  /** Runs the command with these options only. */
  Answered bare(String... options) {
    var bytes = new ByteArrayOutputStream();
    var out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    var in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
    Line line =
        new Line(
            Duration.ofSeconds(20),
            WORK,
            retry(waits),
            zuora.time(),
            () -> UUID.randomUUID().toString());
    int code = Shell.run(new SetupCommand(line, environment, in, out), out, options);
    return new Answered(code, bytes.toString(StandardCharsets.UTF_8));
  }

  private static Retry retry(List<Duration> waits) {
    Backoff backoff = new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(1), new Random(1));
    return new Retry(5, Duration.ofMinutes(1), backoff, waits::add);
  }

  /** Opens account KOMMO-1 with subscription KOMMO-S-1. */
  World withSubscription() {
    post("v1/orders", order());
    return this;
  }

  static ObjectNode order() {
    try (var stream = World.class.getResourceAsStream("/order.json")) {
      String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      return (ObjectNode) JsonHttp.JSON.readTree(text.replace("STARTER", SampleCatalog.STARTER));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Does by hand what an administrator would. */
  JsonNode post(String path, JsonNode body) {
    return done(request(path).post(JsonHttp.body(body)).build());
  }

  JsonNode put(String path, JsonNode body) {
    return done(request(path).put(JsonHttp.body(body)).build());
  }

  JsonNode get(String path) {
    return done(request(path).build());
  }

  private Request.Builder request(String path) {
    return api.request(path)
        .header("Authorization", "Bearer " + zuora.token())
        .header("Zuora-Version", "2025-08-12");
  }

  private JsonNode done(Request request) {
    Answer answer = api.once(request);
    if (answer.status() != 200) {
      throw new AssertionError(answer.call() + " " + answer.status() + " " + answer.body());
    }
    return answer.body();
  }

  /** The things of a list. */
  List<JsonNode> list(String path) {
    return get(path + "?limit=100").path("data").valueStream().toList();
  }

  List<JsonNode> templates() {
    return list("notifications/callout-templates");
  }

  List<JsonNode> notifications() {
    return list("notifications/notification-definitions");
  }

  List<JsonNode> events() {
    return list("events/event-triggers");
  }

  JsonNode template(String name) {
    return named(templates(), name);
  }

  JsonNode notification(String name) {
    return named(notifications(), name);
  }

  private static JsonNode named(List<JsonNode> things, String name) {
    return things.stream()
        .filter(each -> each.path("name").asText().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("there is no " + name));
  }

  /** The kind and name of everything, each once for each time it is there. */
  List<String> names() {
    return Stream.of(
            events().stream().map(each -> "event " + each.at("/eventType/name").asText()),
            templates().stream().map(each -> "template " + each.path("name").asText()),
            notifications().stream().map(each -> "notification " + each.path("name").asText()))
        .flatMap(names -> names)
        .toList();
  }

  /** The calls so far that could set something up. */
  List<Exchange> writes() {
    return zuora.journal().matching("*", "/(events|notifications)/.*").stream()
        .filter(call -> !call.method().equals("GET"))
        .toList();
  }

  /** The callouts sent so far. */
  List<Sent> sent() throws InterruptedException {
    zuora.callouts().awaitDelivered();
    return zuora.callouts().sent();
  }

  @Override
  public void close() {
    zuora.close();
    hook.close();
  }
}
