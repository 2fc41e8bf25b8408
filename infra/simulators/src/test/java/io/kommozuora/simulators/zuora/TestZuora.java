package io.kommozuora.simulators.zuora;

import com.fasterxml.jackson.databind.JsonNode;
import io.kommozuora.simulators.server.Http;
import io.kommozuora.simulators.server.SimulatedTime;
import io.kommozuora.simulators.zuora.books.UsageImport;
import io.kommozuora.simulators.zuora.catalog.SampleCatalog;
import io.kommozuora.simulators.zuora.tenant.Tenant;
import io.kommozuora.simulators.zuora.usage.ImportCourse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** A simulator at noon of the first of March 2026 and a client that is logged in. */
record TestZuora(ZuoraSimulator simulator, Http http) implements AutoCloseable {
  static final String NEWEST = "2025-08-12";
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  static TestZuora start() {
    Tenant tenant =
        new Tenant()
            .zone(ZoneId.of("UTC"))
            .customField("Account", "KommoLeadId__c")
            .customField("Subscription", "KommoLeadId__c")
            .customField("Order", "KommoLeadId__c");
    ZuoraSimulator simulator =
        ZuoraSimulator.start(
            ZuoraOptions.defaults().time(SimulatedTime.stoppedAt(NOON)).tenant(tenant));
    return new TestZuora(simulator, Http.to(simulator.baseUrl()));
  }

  Tenant tenant() {
    return simulator.tenant();
  }

  Answered get(String path) {
    return send("GET", path, "", "Zuora-Version", NEWEST);
  }

  Answered post(String path, JsonNode body) {
    return send("POST", path, body.toString(), "Zuora-Version", NEWEST);
  }

  Answered put(String path, JsonNode body) {
    return send("PUT", path, body.toString(), "Zuora-Version", NEWEST);
  }

  Answered postOnce(String path, String key, JsonNode body) {
    return send("POST", path, body.toString(), "Zuora-Version", NEWEST, "Idempotency-Key", key);
  }

  /** Sends with a token and these headers only. */
  Answered send(String method, String path, String body, String... headers) {
    List<String> all = new ArrayList<>(List.of(headers));
    all.addAll(List.of("Authorization", "Bearer " + simulator.token()));
    return bare(method, path, body, all.toArray(String[]::new));
  }

  /** Sends without a token. */
  Answered bare(String method, String path, String body, String... headers) {
    try {
      return new Answered(http.send(method, path, body, headers));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Posts a form, without a token. */
  Answered form(String path, String body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(simulator.baseUrl() + path))
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .header("Content-Type", "application/x-www-form-urlencoded");
    if (headers.length > 0) {
      request.headers(headers);
    }
    return new Answered(
        http.client().sendAsync(request.build(), HttpResponse.BodyHandlers.ofString()).join());
  }

  /** Uploads a file of usage, with more headers. */
  Answered upload(String name, byte[] content, String... headers) {
    Upload upload = Upload.of(name, content);
    return sendBytes("/v1/usage", upload.contentType(), upload.body(), headers);
  }

  Answered sendBytes(String path, String contentType, byte[] body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(simulator.baseUrl() + path))
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .header("Content-Type", contentType)
            .header("Zuora-Version", NEWEST)
            .header("Authorization", "Bearer " + simulator.token());
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return new Answered(
          http.client().send(request.build(), HttpResponse.BodyHandlers.ofString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Uploads the file, and returns its import when it has ended. */
  UsageImport imported(byte[] content) {
    simulator.usage().nextImportGoes(ImportCourse.atOnce());
    upload("usage.csv", content).assertSuccess();
    return simulator.usage().imports().getLast();
  }

  /** Opens KOMMO-1 with KOMMO-S-1 on Enterprise, which meters API calls and gigabytes. */
  TestZuora withMeteredSubscription() {
    post("/v1/orders", Bodies.onPlan(Bodies.order(), SampleCatalog.ENTERPRISE)).assertSuccess();
    return this;
  }

  /** Places the sample order: account KOMMO-1 with subscription KOMMO-S-1 on Starter. */
  TestZuora withSubscription() {
    post("/v1/orders", Bodies.order()).assertSuccess();
    return this;
  }

  @Override
  public void close() {
    simulator.close();
  }
}
