package io.kommozuora.localaws.secrets;

import io.kommozuora.localaws.LocalClients;
import io.kommozuora.localaws.json.AwsError;
import io.kommozuora.localaws.json.Operation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** All secrets of the account, each found by its name or ARN, and used by one caller at a time. */
final class Secrets {
  private final List<Secret> secrets = new ArrayList<>();

  /** The operation, during which nobody else uses the secrets. */
  Operation alone(Operation operation) {
    return input -> alone(() -> operation.perform(input));
  }

  <T> T alone(Supplier<T> use) {
    synchronized (secrets) {
      return use.get();
    }
  }

  void alone(Runnable use) {
    synchronized (secrets) {
      use.run();
    }
  }

  List<Secret> all() {
    return alone(() -> List.copyOf(secrets));
  }

  Secret named(String id) {
    return find(id)
        .orElseThrow(
            () ->
                AwsError.refused(
                    "ResourceNotFoundException",
                    "Secrets Manager can't find the specified secret."));
  }

  Optional<Secret> find(String id) {
    return secrets.stream().filter(secret -> secret.answersTo(id)).findFirst();
  }

  Secret add(String name, Instant created) {
    Secret secret = new Secret(name, arn(name), created);
    secrets.add(secret);
    return secret;
  }

  private static String arn(String name) {
    return "arn:aws:secretsmanager:%s:%s:secret:%s-%s"
        .formatted(
            LocalClients.REGION.id(),
            LocalClients.ACCOUNT,
            name,
            UUID.randomUUID().toString().substring(0, 6));
  }
}
