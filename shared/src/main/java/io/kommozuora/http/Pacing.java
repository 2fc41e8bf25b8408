package io.kommozuora.http;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;

/** Lets each request go only when the pace allows it. */
public final class Pacing implements Interceptor {
  private final Pace pace;

  public Pacing(Pace pace) {
    this.pace = pace;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    pace.awaitTurn();
    return chain.proceed(chain.request());
  }
}
