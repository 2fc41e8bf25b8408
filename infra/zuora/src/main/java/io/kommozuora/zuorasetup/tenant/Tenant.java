package io.kommozuora.zuorasetup.tenant;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kommozuora.http.Answer;
import io.kommozuora.http.ApiException;
import io.kommozuora.http.Deadline;
import io.kommozuora.http.JsonHttp;
import io.kommozuora.http.Retry;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import okhttp3.Request;

/**
 * What is set up in one tenant. Each method throws an {@link ApiException} when Zuora does not do
 * what was asked, after as many tries as make sense.
 */
public final class Tenant {
  private static final int PAGE = 100;

  private final JsonHttp http;
  private final Headers headers;
  private final Retry retry;
  private final Deadline deadline;
  private final Supplier<String> keys;

  /**
   * A tenant for work that must end by the deadline.
   *
   * @param keys makes idempotency keys, none of them twice
   */
  public Tenant(
      JsonHttp http, Headers headers, Retry retry, Deadline deadline, Supplier<String> keys) {
    this.http = http.within(deadline);
    this.headers = headers;
    this.retry = retry;
    this.deadline = deadline;
    this.keys = keys;
  }

  /** All there are of the kind. */
  public List<JsonNode> all(Kind kind) {
    List<JsonNode> all = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    while (true) {
      JsonNode page = page(kind, all.size());
      for (JsonNode each : page.path("data")) {
        if (!seen.add(each.path("id").asText())) {
          throw new ApiException.NoAnswer("GET /" + kind.path(), "the list repeats itself");
        }
        all.add(each);
      }
      // The address of the next page is not followed: it may lead to another host.
      if (page.path("data").isEmpty() || page.path("next").asText("").isBlank()) {
        return all;
      }
    }
  }

  private JsonNode page(Kind kind, int behind) {
    String query = "?start=%d&limit=%d".formatted(kind.first() + behind, PAGE);
    return http.repeatably(request(kind.path() + query).get().build()).body();
  }

  /** Makes one more, as Zuora then shows it. */
  public JsonNode create(Kind kind, ObjectNode body) {
    Creation creation = new Creation(kind.path(), body, keys.get());
    return retry.run(creation::tried, deadline);
  }

  /** Changes the one with the id, as Zuora then shows it. */
  public JsonNode change(Kind kind, String id, ObjectNode body) {
    Request request = request(kind.path() + "/" + id).put(JsonHttp.body(body)).build();
    return http.repeatably(request).body();
  }

  /** The ids of the communication profiles, by their names. */
  public Map<String, String> profiles() {
    ObjectNode query = JsonHttp.JSON.createObjectNode();
    query.put("queryString", "select Id, ProfileName from CommunicationProfile");
    Request request = request("v1/action/query").post(JsonHttp.body(query)).build();
    Map<String, String> profiles = new LinkedHashMap<>();
    http.repeatably(request)
        .body()
        .path("records")
        .forEach(each -> profiles.put(each.path("ProfileName").asText(), each.path("Id").asText()));
    return profiles;
  }

  private Request.Builder request(String path) {
    return headers.on(http.request(path));
  }

  /** A creation that is tried until Zuora has answered, and is never done twice. */
  private final class Creation {
    private final String path;
    private final ObjectNode body;
    private String key;

    Creation(String path, ObjectNode body, String key) {
      this.path = path;
      this.body = body;
      this.key = key;
    }

    // Without an answer the same key finds what was done; with "not now" it would find that again.
    JsonNode tried() {
      try {
        return made(request(path).header("Idempotency-Key", key).post(JsonHttp.body(body)).build());
      } catch (ApiException.Busy e) {
        key = keys.get();
        throw e;
      }
    }

    private JsonNode made(Request request) {
      Answer answer = http.once(request);
      if (!answer.body().path("id").isTextual()) {
        throw new ApiException.NoAnswer(answer.call(), "no id");
      }
      return answer.body();
    }
  }

  /**
   * What is sent with each call.
   *
   * @param entity in a multi-entity tenant whose login is good for several
   * @param organisations in a multi-org tenant
   */
  public record Headers(String version, Optional<String> entity, Optional<String> organisations) {
    Request.Builder on(Request.Builder request) {
      request.header("Zuora-Version", version);
      entity.ifPresent(id -> request.header("Zuora-Entity-Ids", id));
      organisations.ifPresent(ids -> request.header("Zuora-Org-Ids", ids));
      return request;
    }
  }
}
