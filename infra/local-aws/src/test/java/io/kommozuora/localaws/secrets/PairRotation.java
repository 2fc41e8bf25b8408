package io.kommozuora.localaws.secrets;

import com.fasterxml.jackson.databind.JsonNode;
import io.kommozuora.localaws.json.Json;
import io.kommozuora.localaws.lambda.Function;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.ResourceNotFoundException;

/** A rotation function after Amazon's template, which can be told at which step to fail. */
final class PairRotation implements Function {
  private final SecretsManagerClient client;
  private final List<String> calls = new CopyOnWriteArrayList<>();
  private final BlockingQueue<String> ends = new LinkedBlockingQueue<>();
  private volatile String failing = "";

  PairRotation(SecretsManagerClient client) {
    this.client = client;
  }

  void failAt(String step) {
    failing = step;
  }

  void succeed() {
    failing = "";
  }

  /** Each call as its step, secret and token. */
  List<String> calls() {
    return List.copyOf(calls);
  }

  /** Waits for the next call to end, and tells its step. */
  String nextEnd() throws InterruptedException {
    return String.valueOf(ends.poll(20, TimeUnit.SECONDS));
  }

  @Override
  public String invoke(String event) {
    JsonNode json = Json.read(event);
    String step = json.path("Step").asText();
    try {
      play(step, json.path("SecretId").asText(), json.path("ClientRequestToken").asText());
      return "null";
    } finally {
      ends.add(step);
    }
  }

  private void play(String step, String secret, String token) {
    calls.add(step + " " + secret + " " + token);
    checkStaged(secret, token);
    if (step.equals(failing)) throw new IllegalStateException("cannot " + step);
    if (step.equals("createSecret")) create(secret, token);
    if (step.equals("finishSecret")) finish(secret, token);
  }

  private void checkStaged(String secret, String token) {
    Map<String, List<String>> stages =
        client.describeSecret(describe -> describe.secretId(secret)).versionIdsToStages();
    if (!stages.getOrDefault(token, List.of()).contains("AWSPENDING")) {
      throw new IllegalStateException("not staged for rotation");
    }
  }

  private void create(String secret, String token) {
    try {
      client.getSecretValue(
          get -> get.secretId(secret).versionId(token).versionStage("AWSPENDING"));
    } catch (ResourceNotFoundException none) {
      client.putSecretValue(
          put ->
              put.secretId(secret)
                  .clientRequestToken(token)
                  .secretString("rotated by " + token)
                  .versionStages("AWSPENDING"));
    }
  }

  private void finish(String secret, String token) {
    String current = client.getSecretValue(get -> get.secretId(secret)).versionId();
    client.updateSecretVersionStage(
        move ->
            move.secretId(secret)
                .versionStage("AWSCURRENT")
                .moveToVersionId(token)
                .removeFromVersionId(current));
  }
}
