package io.kommozuora.localaws.secrets;

import io.kommozuora.localaws.json.AwsError;
import io.kommozuora.localaws.json.Json;
import io.kommozuora.localaws.lambda.Function;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The functions that rotate secrets, each under its ARN. */
final class RotationFunctions {
  private final Map<String, Function> functions = new ConcurrentHashMap<>();

  void add(String arn, Function function) {
    functions.put(arn, function);
  }

  /** The function, or a refusal when there is none that could be called. */
  Function named(String arn) {
    Function function = functions.get(arn);
    if (function != null) return function;

    throw AwsError.refused(
        "AccessDeniedException",
        "Secrets Manager cannot invoke the specified Lambda function. Ensure that the function"
            + " policy grants access to the principal secretsmanager.amazonaws.com.");
  }

  static String event(Secret secret, RotationStep step, String token) {
    return Json.object()
        .put("Step", step.word())
        .put("SecretId", secret.arn())
        .put("ClientRequestToken", token)
        .toString();
  }
}
