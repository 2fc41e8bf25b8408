package io.kommozuora.localaws.endpoint;

import io.kommozuora.localaws.json.AwsError;
import java.util.Arrays;

/** The services behind the one address, each known by the target header of its protocol. */
public enum Service {
  DYNAMODB("dynamodb", "DynamoDB_20120810."),
  SQS("sqs", "AmazonSQS."),
  SECRETS("secretsmanager", "secretsmanager."),
  EVENTS("events", "AWSEvents.");

  private final String id;
  private final String prefix;

  Service(String id, String prefix) {
    this.id = id;
    this.prefix = prefix;
  }

  public String id() {
    return id;
  }

  static Service of(String target) {
    return Arrays.stream(values())
        .filter(service -> target.startsWith(service.prefix))
        .findFirst()
        .orElseThrow(
            () -> AwsError.refused("UnknownOperationException", "no service for " + target));
  }

  String operation(String target) {
    return target.substring(prefix.length());
  }
}
