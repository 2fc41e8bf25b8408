package io.kommozuora.http;

import java.time.Duration;
import okhttp3.OkHttpClient;

/** The OkHttp client all calls of a function go through, on one connection pool. */
public final class Connections {
  private Connections() {}

  /** A client that never repeats or redirects a call by itself; callers limit each call's time. */
  public static OkHttpClient open() {
    return new OkHttpClient.Builder()
        .connectTimeout(Duration.ofSeconds(5))
        // The whole call is limited instead, by the deadline of the work it belongs to.
        .readTimeout(Duration.ZERO)
        .writeTimeout(Duration.ZERO)
        .followRedirects(false)
        // A silent second sending is what we must never do: repeats are ours to decide.
        .retryOnConnectionFailure(false)
        .addInterceptor(new UserAgent())
        .build();
  }
}
