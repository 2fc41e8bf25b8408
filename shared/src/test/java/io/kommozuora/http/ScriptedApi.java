package io.kommozuora.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;

/** A real server that gives the answers it was told to, in order, and shows what it was asked. */
public final class ScriptedApi implements AutoCloseable {
  private final MockWebServer server = new MockWebServer();

  public ScriptedApi() {
    try {
      server.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public HttpUrl url() {
    return url("/");
  }

  HttpUrl url(String path) {
    return server.url(path);
  }

  public ScriptedApi answers(int status, String body) {
    return answers(new MockResponse.Builder().code(status).body(body).build());
  }

  public ScriptedApi answers(int status) {
    return answers(new MockResponse.Builder().code(status).build());
  }

  public ScriptedApi answers(MockResponse answer) {
    server.enqueue(answer);
    return this;
  }

  /** Takes the next request and lets the line drop. */
  public ScriptedApi dropsTheLine() {
    return answers(
        new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build());
  }

  /** Takes the next request and never answers. */
  public ScriptedApi keepsSilent() {
    return answers(new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build());
  }

  /** The next request that came in. */
  public Asked asked() {
    try {
      return Asked.of(server.takeRequest());
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** How many requests came in. */
  public int requests() {
    return server.getRequestCount();
  }

  /** A client as the product sets it up, for calls of up to ten seconds that are never repeated. */
  public JsonHttp client(Verdict verdict, Interceptor... interceptors) {
    return client(verdict, Retries.NONE, Duration.ofSeconds(10), interceptors);
  }

  public JsonHttp client(
      Verdict verdict, Retry retry, Duration timeout, Interceptor... interceptors) {
    OkHttpClient.Builder client =
        new OkHttpClient.Builder().followRedirects(false).retryOnConnectionFailure(false);
    for (Interceptor interceptor : interceptors) {
      client.addInterceptor(interceptor);
    }
    return new JsonHttp(client.build(), url(), verdict, retry, timeout);
  }

  @Override
  public void close() {
    server.close();
  }
}
