package io.kommozuora.http;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/** Signs each request, and signs it once more with a fresh token when the first is refused. */
public final class BearerAuth implements Interceptor {
  private static final int UNAUTHORIZED = 401;

  private final TokenSource tokens;

  public BearerAuth(TokenSource tokens) {
    this.tokens = tokens;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    String token = tokens.bearer();
    Response response = chain.proceed(signed(chain.request(), token));
    if (response.code() != UNAUTHORIZED) {
      return response;
    }

    String fresh = renewed(token, response);
    if (fresh.equals(token)) {
      return response;
    }
    response.close();
    return chain.proceed(signed(chain.request(), fresh));
  }

  // A response that is neither closed nor returned would keep its connection forever.
  private String renewed(String token, Response refused) {
    try {
      tokens.renew(token);
      return tokens.bearer();
    } catch (RuntimeException e) {
      refused.close();
      throw e;
    }
  }

  private static Request signed(Request request, String token) {
    return request.newBuilder().header("Authorization", "Bearer " + token).build();
  }
}
