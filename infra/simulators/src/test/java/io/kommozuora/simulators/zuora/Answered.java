package io.kommozuora.simulators.zuora;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.kommozuora.simulators.server.Json;
import java.net.http.HttpResponse;
import java.util.Optional;

/** An answer of the simulator, looked at by JSON pointers. */
record Answered(HttpResponse<String> response) {
  int status() {
    return response.statusCode();
  }

  String body() {
    return response.body();
  }

  Optional<String> header(String name) {
    return response.headers().firstValue(name);
  }

  JsonNode at(String pointer) {
    return Json.parse(response.body()).orElseThrow().at(pointer);
  }

  String text(String pointer) {
    return at(pointer).asText();
  }

  /** The last two digits of the first reason's code. */
  int category() {
    return at("/reasons/0/code").asInt() % 100;
  }

  Answered assertSuccess() {
    assertThat(status()).as(body()).isEqualTo(200);
    assertThat(at("/success").asBoolean()).as(body()).isTrue();
    return this;
  }

  Answered assertRefused(int status, int category) {
    assertThat(status()).as(body()).isEqualTo(status);
    assertThat(at("/success").isBoolean() && !at("/success").asBoolean()).as(body()).isTrue();
    assertThat(category()).as(body()).isEqualTo(category);
    return this;
  }
}
