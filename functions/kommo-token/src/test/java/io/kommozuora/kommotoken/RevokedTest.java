package io.kommozuora.kommotoken;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchException;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** Kommo says that an administrator took our access back, or somebody says so in its place. */
final class RevokedTest {
  private final World world = new World();

  @BeforeEach
  void connect() {
    world.connect();
    world.kommo.hooks().revokeHook(world.revokeUrl());
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void stopsAllWorkersAndSaysSo() {
    world.kommo.revoke();

    world.handleRevocations();

    assertThat(world.mayCall()).isFalse();
    assertThat(world.events("KommoAuthorizationLost")).hasSize(1);
    assertThat(world.events("KommoAuthorizationLost").getFirst().detail().path("why").asText())
        .isEqualTo("REVOKED");
    assertThat(waiting(world.stack.revoked())).isZero();
  }

  @Test
  void asksKommoForNothingMoreWithTheTokensItTookBack() {
    world.kommo.revoke();
    world.handleRevocations();
    int asked = world.refreshes();

    assertThat(catchException(world::rotate)).hasMessageContaining("connect the account");

    assertThat(world.refreshes()).isEqualTo(asked);
  }

  @Test
  void anOldCallSentAgainStopsNothing() {
    world.kommo.hooks().tellRevoked();

    world.handleRevocations();

    assertThat(world.mayCall()).isTrue();
    assertThat(world.events("KommoAuthorizationLost")).isEmpty();
    assertThat(waiting(world.stack.revoked())).isZero();
    assertThat(waiting(world.stack.revokedDead())).isZero();
  }

  @Test
  void aCallThatComesBeforeItsEffectIsLookedAtAgain() {
    world.kommo.hooks().tellRevoked();
    world.handleOneRevocation();
    assertThat(world.mayCall()).isTrue();

    world.kommo.tokens().revokeAll();
    world.aws.queues().advance(Duration.ofMinutes(1));
    world.handleOneRevocation();

    assertThat(world.mayCall()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "?client_uuid=0b1f6a52-9d2e-4a55-8f3c-6f0f8a7c1d21&account_id=34567890",
        "?client_uuid=0b1f6a52-9d2e-4a55-8f3c-6f0f8a7c1d21&account_id=34567890&signature=abc",
        "?client_uuid=x&account_id=99&signature=%F0%9F%98%80",
        "?signature=a&signature=b",
        "?client_uuid=%22%7D%2C%7B&account_id=%00&signature=%0A"
      })
  void whatIsNotProvenIsNotBelieved(String query) throws Exception {
    world.kommo.tokens().revokeAll();

    assertThat(get(world.revokeUrl() + query)).isIn(200, 400, 500);
    world.handleRevocations();

    assertThat(world.mayCall()).isTrue();
    assertThat(world.events("KommoAuthorizationLost")).isEmpty();
    assertThat(waiting(world.stack.revoked())).isZero();
  }

  @Test
  void withoutTheIntegrationsKeyNothingIsProven() {
    world.aws.secrets().put(world.stack.secret("kommo-client"), "{}");
    world.kommo.revoke();

    world.handleRevocations();

    assertThat(world.mayCall()).isTrue();
    assertThat(waiting(world.stack.revokedDead())).isEqualTo(1);
  }

  @Test
  void whatIsNotProvenWaitsInQuarantine() throws Exception {
    get(world.revokeUrl() + "?client_uuid=x&account_id=1&signature=y");

    world.handleRevocations();

    assertThat(waiting(world.stack.revokedDead())).isEqualTo(1);
  }

  private int waiting(String queue) {
    Map<QueueAttributeName, String> attributes =
        world
            .aws
            .queues()
            .client()
            .getQueueAttributes(get -> get.queueUrl(queue).attributeNames(QueueAttributeName.ALL))
            .attributes();
    return attributes.entrySet().stream()
        .filter(entry -> entry.getKey().toString().startsWith("ApproximateNumberOfMessages"))
        .mapToInt(entry -> Integer.parseInt(entry.getValue()))
        .sum();
  }

  private static int get(String url) throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client
          .send(
              HttpRequest.newBuilder(URI.create(url)).build(),
              HttpResponse.BodyHandlers.discarding())
          .statusCode();
    }
  }
}
