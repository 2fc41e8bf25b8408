package io.kommozuora.http;

import java.io.IOException;
import java.time.Duration;
import okhttp3.Interceptor;
import okhttp3.Response;

/** Lets each request go only when the pace allows it. */
public final class Pacing implements Interceptor {
  private static final Duration FOREVER = Duration.ofDays(1);

  private final Pace pace;

  public Pacing(Pace pace) {
    this.pace = pace;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    pace.awaitTurn(limit(chain));
    return chain.proceed(chain.request());
  }

  // A call without a limit of its own says 0.
  private static Duration limit(Chain chain) {
    long nanos = chain.call().timeout().timeoutNanos();
    return nanos == 0 ? FOREVER : Duration.ofNanos(nanos);
  }
}
