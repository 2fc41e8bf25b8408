package io.kommozuora.localaws;

import java.net.URI;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/** The SDK's clients that only tests need. */
public final class SdkClients {
  private SdkClients() {}

  public static SecretsManagerClient secrets(URI endpoint) {
    return local(SecretsManagerClient.builder(), endpoint).build();
  }

  public static EventBridgeClient events(URI endpoint) {
    return local(EventBridgeClient.builder(), endpoint).build();
  }

  private static <B extends AwsClientBuilder<B, ?> & AwsSyncClientBuilder<B, ?>> B local(
      B builder, URI endpoint) {
    return builder
        .endpointOverride(endpoint)
        .region(LocalClients.REGION)
        .credentialsProvider(LocalClients.credentials())
        .httpClientBuilder(UrlConnectionHttpClient.builder());
  }
}
