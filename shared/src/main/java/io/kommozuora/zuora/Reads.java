package io.kommozuora.zuora;

import com.fasterxml.jackson.databind.JsonNode;
import io.kommozuora.http.Answer;
import io.kommozuora.http.ApiException;
import io.kommozuora.http.JsonHttp;
import io.kommozuora.http.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import okhttp3.Request;

/** Calls that only read, in one part of a tenant. */
final class Reads {
  private static final JsonNode NONE = JsonHttp.JSON.missingNode();

  private final JsonHttp http;
  private final String version;
  private final Access access;

  Reads(JsonHttp http, String version, Access access) {
    this.http = http;
    this.version = version;
    this.access = access;
  }

  /** Starts any request to this part of the tenant. */
  Request.Builder request(String path) {
    Request.Builder request =
        http.request(path).header("Zuora-Version", version).tag(Access.class, access);
    access.entity().ifPresent(id -> request.header("Zuora-Entity-Ids", id));
    access.organisations().ifPresent(ids -> request.header("Zuora-Org-Ids", ids));
    return request;
  }

  /** What is at that path; empty when Zuora says that nothing is. */
  <T> Optional<T> find(String path, Function<JsonNode, T> reader) {
    try {
      return Optional.of(read(http.repeatably(request(path).get().build()), reader));
    } catch (ApiException.Rejected e) {
      if (ZuoraErrors.notFound(e)) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /** The same, where a call the tenant has no feature for finds nothing either. */
  <T> Optional<T> findIfProvided(String path, Function<JsonNode, T> reader) {
    try {
      return find(path, reader);
    } catch (ApiException.Refused e) {
      if (e.refusal() == Refusal.FORBIDDEN) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /** The things of that name on all pages of a list. */
  List<JsonNode> all(String path, String name) {
    List<JsonNode> all = new ArrayList<>();
    for (int page = 1; ; page++) {
      JsonNode body = find(path + "?pageSize=40&page=" + page, json -> json).orElse(NONE);
      if (page > 1 && body.isMissingNode()) {
        throw new ApiException.NoAnswer("GET /" + path, "page %d is missing".formatted(page));
      }
      body.path(name).forEach(all::add);
      // The address it gives is not followed: it may lead to another host.
      if (body.path(name).isEmpty() || body.path("nextPage").asText("").isBlank()) {
        return all;
      }
    }
  }

  /** What can be made of the things of that name on all pages of a list. */
  <T> List<T> all(String path, String name, Function<JsonNode, Optional<T>> reader) {
    try {
      return all(path, name).stream().map(reader).flatMap(Optional::stream).toList();
    } catch (IllegalArgumentException e) {
      throw unreadable("GET /" + path, e);
    }
  }

  private static <T> T read(Answer answer, Function<JsonNode, T> reader) {
    try {
      return reader.apply(answer.body());
    } catch (IllegalArgumentException e) {
      throw unreadable(answer.call(), e);
    }
  }

  private static ApiException unreadable(String call, IllegalArgumentException e) {
    return new ApiException.NoAnswer(call, "unreadable: " + e.getMessage());
  }
}
