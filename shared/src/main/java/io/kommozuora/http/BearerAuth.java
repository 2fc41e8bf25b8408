package io.kommozuora.http;

import java.io.IOException;
import java.util.function.Function;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/** Signs each request, and signs it once more with a fresh token when the first is refused. */
public final class BearerAuth implements Interceptor {
  private static final int UNAUTHORIZED = 401;

  private final Function<Request, TokenSource> sources;

  /** Signs every request with the same source's token. */
  public BearerAuth(TokenSource tokens) {
    this(_ -> tokens);
  }

  /** Signs each request with the token of the source that is its own. */
  public BearerAuth(Function<Request, TokenSource> sources) {
    this.sources = sources;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    TokenSource tokens = sources.apply(chain.request());
    String token = tokens.bearer();
    Response response = chain.proceed(signed(chain.request(), token));
    if (response.code() != UNAUTHORIZED) {
      return response;
    }

    String fresh = renewed(tokens, token, response);
    if (fresh.equals(token)) {
      return response;
    }
    response.close();
    return chain.proceed(signed(chain.request(), fresh));
  }

  // A response that is neither closed nor returned would keep its connection forever.
  private static String renewed(TokenSource tokens, String token, Response refused) {
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
