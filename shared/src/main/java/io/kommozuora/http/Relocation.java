package io.kommozuora.http;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/** Sends requests to where the API has moved since the function was deployed. */
public final class Relocation implements Interceptor {
  private final Supplier<Optional<String>> address;

  /**
   * Asks for the address at each request.
   *
   * @param address scheme and host; what is no URL is as good as none
   */
  public Relocation(Supplier<Optional<String>> address) {
    this.address = address;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Optional<HttpUrl> moved = address.get().map(HttpUrl::parse);
    return chain.proceed(moved.map(to -> at(to, chain.request())).orElseGet(chain::request));
  }

  private static Request at(HttpUrl to, Request request) {
    HttpUrl url =
        request.url().newBuilder().scheme(to.scheme()).host(to.host()).port(to.port()).build();
    return request.newBuilder().url(url).build();
  }
}
