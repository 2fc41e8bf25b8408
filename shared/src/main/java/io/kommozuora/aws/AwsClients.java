package io.kommozuora.aws;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * The AWS clients, set up for a quick cold start: one light HTTP client, the region and the
 * credentials straight from the environment. AWS_ENDPOINT_URL redirects all of them.
 */
public final class AwsClients {
  private static final Duration CONNECT = Duration.ofSeconds(2);
  private static final Duration READ = Duration.ofSeconds(5);

  private final Region region;
  private final AwsCredentialsProvider credentials;
  private final Optional<String> endpoint;
  private final SdkHttpClient http;

  public AwsClients(Env env) {
    this.region = Region.of(env.required("AWS_REGION"));
    this.credentials = StaticCredentialsProvider.create(credentials(env));
    this.endpoint = Optional.of(env.or("AWS_ENDPOINT_URL", "")).filter(url -> !url.isEmpty());
    this.http =
        UrlConnectionHttpClient.builder().connectionTimeout(CONNECT).socketTimeout(READ).build();
  }

  // Lambda hands a function its credentials once: they last as long as the process.
  private static AwsCredentials credentials(Env env) {
    String token = env.or("AWS_SESSION_TOKEN", "");
    String id = env.required("AWS_ACCESS_KEY_ID");
    String secret = env.required("AWS_SECRET_ACCESS_KEY");
    return token.isEmpty()
        ? AwsBasicCredentials.create(id, secret)
        : AwsSessionCredentials.create(id, secret, token);
  }

  public DynamoDbClient dynamo() {
    return in(DynamoDbClient.builder());
  }

  public SecretsManagerClient secrets() {
    return in(SecretsManagerClient.builder());
  }

  public SqsClient sqs() {
    return in(SqsClient.builder());
  }

  public EventBridgeClient events() {
    return in(EventBridgeClient.builder());
  }

  private <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C in(B builder) {
    builder.region(region).credentialsProvider(credentials).httpClient(http);
    endpoint.map(URI::create).ifPresent(builder::endpointOverride);
    return builder.build();
  }
}
