package io.kommozuora.localaws.secrets;

import io.kommozuora.localaws.http.LocalServer;
import io.kommozuora.localaws.json.AwsError;
import io.kommozuora.localaws.json.Json;
import io.kommozuora.localaws.json.JsonService;
import io.kommozuora.localaws.json.Operation;
import io.kommozuora.localaws.lambda.Function;
import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Secrets Manager on this machine: versions, staging labels, idempotency tokens and rotation
 * included.
 */
public final class LocalSecrets implements AutoCloseable {
  private final Secrets secrets = new Secrets();
  private final RotationFunctions functions = new RotationFunctions();
  private final Rotations rotations;
  private final Map<String, Operation> operations = new HashMap<>();
  private final JsonService service;
  private final LocalServer server;

  private LocalSecrets(Clock clock) {
    this.rotations = new Rotations(secrets, functions, clock);
    operations.putAll(new SecretOperations(secrets, clock).byName());
    operations.putAll(new RotationOperations(secrets, functions, rotations).byName());
    this.service = new JsonService(operations);
    this.server = LocalServer.start(service);
  }

  public static LocalSecrets start() {
    return start(Clock.systemUTC());
  }

  public static LocalSecrets start(Clock clock) {
    return new LocalSecrets(clock);
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

  /**
   * Has the secret rotated by the function, and returns the ARN under which the function can rotate
   * other secrets, too. Unlike RotateSecret this does not begin a rotation.
   */
  public String rotates(String id, Function function) {
    Secret secret = named(id);
    String arn =
        secret.arn().replace(":secretsmanager:", ":lambda:").replace(":secret:", ":function:");
    functions.add(arn, function);
    secrets.alone(() -> secret.rotation().configure(arn, null));
    return arn;
  }

  /**
   * Rotates the secret in the caller's thread, or goes on with its unfinished rotation; returns the
   * token, and throws what the function threw.
   */
  public String rotateNow(String id) throws Exception {
    return rotations.attempt(named(id));
  }

  /**
   * Calls the function with one step in the caller's thread, and throws what it threw. Creating
   * under a token begins the rotation, if it has not begun.
   */
  public void step(String id, RotationStep step, String token) throws Exception {
    rotations.call(named(id), step, token);
  }

  /**
   * Attempts every unfinished rotation once more, all steps under the same token. Secrets Manager
   * does this by itself, a few times and after a while; here it happens when asked, and what the
   * functions throw is noted in {@link #rotationFailures}.
   */
  public void retryRotations() {
    rotations.retry();
  }

  /** What functions threw so far, other than to {@link #rotateNow} and {@link #step}. */
  public List<Throwable> rotationFailures() {
    return rotations.failures();
  }

  private Secret named(String id) {
    return secrets.alone(() -> secrets.named(id));
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
    rotations.close();
    server.close();
  }
}
