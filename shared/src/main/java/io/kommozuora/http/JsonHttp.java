package io.kommozuora.http;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Sends JSON to one API and reads its JSON answers, within a deadline. Safe for use by many
 * threads.
 */
public final class JsonHttp {
  /** One mapper for all: making one is slow. */
  public static final JsonMapper JSON =
      // A text such as "503 Service Unavailable" is no JSON although it begins like a number.
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          // Money is exact.
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private static final MediaType APPLICATION_JSON = MediaType.get("application/json");

  private final OkHttpClient client;
  private final HttpUrl base;
  private final Verdict verdict;
  private final Retry retry;
  private final Duration timeout;
  private final @Nullable Deadline deadline;

  /**
   * A client without a deadline.
   *
   * @param timeout how long one call may take, answer included
   */
  public JsonHttp(
      OkHttpClient client, HttpUrl base, Verdict verdict, Retry retry, Duration timeout) {
    this(client, folder(base), verdict, retry, timeout, null);
  }

  private JsonHttp(
      OkHttpClient client,
      HttpUrl base,
      Verdict verdict,
      Retry retry,
      Duration timeout,
      @Nullable Deadline deadline) {
    this.client = client;
    this.base = base;
    this.verdict = verdict;
    this.retry = retry;
    this.timeout = timeout;
    this.deadline = deadline;
  }

  // Paths are resolved against it: with no slash its last part would be lost, two would stay.
  private static HttpUrl folder(HttpUrl base) {
    return base.newBuilder().encodedPath(base.encodedPath().replaceAll("/+$", "") + "/").build();
  }

  /** The same client for work that must end by then. */
  public JsonHttp within(Deadline until) {
    return new JsonHttp(client, base, verdict, retry, timeout, until);
  }

  /** Starts a request to a path below the base, which may carry a query. */
  public Request.Builder request(String path) {
    HttpUrl url = base.resolve(path);
    if (url == null || !below(url)) {
      throw new IllegalArgumentException("not below %s: %s".formatted(base, path));
    }
    return new Request.Builder().url(url);
  }

  // A token must reach nobody but the API it belongs to.
  private boolean below(HttpUrl url) {
    return url.scheme().equals(base.scheme())
        && url.host().equals(base.host())
        && url.port() == base.port()
        && url.encodedPath().startsWith(base.encodedPath());
  }

  /** A JSON body. */
  public static RequestBody body(JsonNode json) {
    return RequestBody.create(json.toString().getBytes(StandardCharsets.UTF_8), APPLICATION_JSON);
  }

  /** Makes the call again while it may help: only for calls whose repeat changes nothing more. */
  public Answer repeatably(Request request) {
    if (deadline == null) {
      return once(request);
    }
    return retry.run(() -> once(request), deadline);
  }

  /** Makes the call once; not at all when the deadline is over. */
  public Answer once(Request request) {
    String name = request.method() + " " + request.url().encodedPath();
    Duration limit = limit();
    if (limit.isZero()) {
      throw new ApiException.NoAnswer(name, "no time left to ask");
    }
    Call call = client.newCall(request);
    call.timeout().timeout(limit.toNanos(), TimeUnit.NANOSECONDS);
    Answer answer = answer(name, call);
    verdict.check(answer);
    return answer;
  }

  private Duration limit() {
    return deadline == null || deadline.allows(timeout) ? timeout : deadline.left();
  }

  private static Answer answer(String name, Call call) {
    try (Response response = call.execute()) {
      return new Answer(name, response.code(), response.headers(), json(response));
    } catch (IOException e) {
      throw new ApiException.NoAnswer(name, e);
    }
  }

  private static JsonNode json(Response response) throws IOException {
    byte[] bytes = response.body().bytes();
    if (bytes.length == 0) {
      return MissingNode.getInstance();
    }
    try {
      return JSON.readTree(bytes);
    } catch (IOException e) {
      // A gateway's page instead of JSON: the status alone must do. The cause would quote the body.
      return MissingNode.getInstance();
    }
  }
}
