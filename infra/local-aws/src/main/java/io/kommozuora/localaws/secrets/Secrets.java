package io.kommozuora.localaws.secrets;

import io.kommozuora.localaws.LocalClients;
import io.kommozuora.localaws.json.AwsError;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All secrets of the account, each found by its name or ARN. */
final class Secrets {
  private final List<Secret> secrets = new ArrayList<>();

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
