package io.kommozuora.http;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;

/** Names us to the API, so that its operators know whom to ask. */
public final class UserAgent implements Interceptor {
  @Override
  public Response intercept(Chain chain) throws IOException {
    return chain.proceed(
        chain.request().newBuilder().header("User-Agent", "kommo-zuora/1.0").build());
  }
}
