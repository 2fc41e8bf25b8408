package io.kommozuora.localaws.secrets;

import io.kommozuora.localaws.http.LocalServer;
import io.kommozuora.localaws.json.AwsError;
import io.kommozuora.localaws.json.Json;
import io.kommozuora.localaws.json.JsonService;
import io.kommozuora.localaws.json.Operation;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;

/** Secrets Manager on this machine: versions, staging labels and idempotency tokens included. */
public final class LocalSecrets implements AutoCloseable {
  private final Map<String, Operation> operations;
  private final JsonService service;
  private final LocalServer server;

  private LocalSecrets(Map<String, Operation> operations) {
    this.operations = operations;
    this.service = new JsonService(operations);
    this.server = LocalServer.start(service);
  }

  public static LocalSecrets start() {
    return start(Clock.systemUTC());
  }

  public static LocalSecrets start(Clock clock) {
    return new LocalSecrets(new SecretOperations(clock).byName());
  }

  public URI endpoint() {
    return server.uri();
  }

  /** Creates a secret without a call being counted, and returns its ARN. */
  public String create(String name, String value) {
    return perform("CreateSecret", Map.of("Name", name, "SecretString", value), "ARN");
  }

  /** Makes the value current without a call being counted. */
  public void put(String id, String value) {
    perform("PutSecretValue", Map.of("SecretId", id, "SecretString", value), "ARN");
  }

  /** The current value, read without a call being counted. */
  public String current(String id) {
    return perform("GetSecretValue", Map.of("SecretId", id), "SecretString");
  }

  private String perform(String operation, Map<String, String> input, String wanted) {
    var node = Json.object();
    input.forEach(node::put);
    return Objects.requireNonNull(operations.get(operation)).perform(node).path(wanted).asText();
  }

  public int calls(String operation) {
    return service.calls(operation);
  }

  public void failNext(String operation, AwsError error) {
    service.failNext(operation, error);
  }

  @Override
  public void close() {
    server.close();
  }
}
