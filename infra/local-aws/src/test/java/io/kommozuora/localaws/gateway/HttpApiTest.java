package io.kommozuora.localaws.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.kommozuora.localaws.sqs.LocalQueues;
import io.kommozuora.localaws.sqs.Queue;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.PurgeQueueRequest;

final class HttpApiTest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private static LocalQueues queues;
  private static String kommo;
  private static String zuora;
  private static String revoked;
  private static HttpApi api;

  @BeforeAll
  static void start() {
    queues = LocalQueues.start();
    kommo = queues.create(Queue.of("kommo-inbox", Duration.ofMinutes(1)));
    zuora = queues.create(Queue.of("zuora-inbox", Duration.ofMinutes(1)));
    revoked = queues.create(Queue.of("kommo-revoked", Duration.ofMinutes(1)));
    api =
        HttpApi.start(
            queues.client(),
            Route.kommoRevoked(revoked),
            Route.kommo(kommo),
            Route.zuora(zuora, "X-Hmac"));
  }

  @AfterAll
  static void stop() {
    api.close();
    queues.close();
  }

  @Test
  void storesAKommoHookAsItCame() throws Exception {
    String body = "leads%5Bstatus%5D%5B0%5D%5Bid%5D=42&account[id]=1";

    HttpResponse<String> response = post("/webhooks/kommo/s3cret", body);

    assertThat(response.statusCode()).isEqualTo(200);
    Message stored = only(kommo);
    assertThat(stored.body()).isEqualTo(body);
    assertThat(texts(stored)).isEqualTo(Map.of("token", "t:s3cret"));
    assertThat(response.body()).contains(stored.messageId());
  }

  @Test
  void notesTheHeadersOfAZuoraCallout() throws Exception {
    post(
        "/webhooks/zuora/s3cret",
        "{}",
        "Zuora-Notification-Id",
        "n1",
        "X-HMAC",
        "abc=",
        "Authorization",
        "Basic eA==");

    assertThat(texts(only(zuora)))
        .isEqualTo(
            Map.of(
                "token", "t:s3cret",
                "notificationId", "n:n1",
                "signature", "h:abc=",
                "authorization", "a:Basic eA=="));
  }

  @Test
  void notesAMissingHeaderAsItsPrefix() throws Exception {
    HttpResponse<String> response = post("/webhooks/zuora/s3cret", "{}");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(texts(only(zuora)))
        .containsEntry("signature", "h:")
        .containsEntry("authorization", "a:");
  }

  @Test
  void notesTheQueryOfARevokeHook() throws Exception {
    var response =
        get(
            "/webhooks/kommo/revoked?client_uuid=0b1f%2D6a52&account_id=34567890&signature=28f5%20b");

    assertThat(response.statusCode()).isEqualTo(200);
    Message stored = only(revoked);
    assertThat(stored.body()).isEqualTo("revoked");
    assertThat(texts(stored))
        .isEqualTo(
            Map.of("client", "c:0b1f-6a52", "account", "a:34567890", "signature", "s:28f5 b"));
  }

  @Test
  void notesAMissingParameterAsItsPrefixAndJoinsARepeatedOne() throws Exception {
    get("/webhooks/kommo/revoked?account_id=1&account_id=2");

    assertThat(texts(only(revoked)))
        .isEqualTo(Map.of("client", "c:", "account", "a:1,2", "signature", "s:"));
  }

  @Test
  void tellsRoutesOfOnePathApartByTheirMethod() throws Exception {
    assertThat(get("/webhooks/kommo/other").statusCode()).isEqualTo(404);

    post("/webhooks/kommo/revoked", "a=1");

    assertThat(texts(only(kommo))).isEqualTo(Map.of("token", "t:revoked"));
  }

  @Test
  void takesABodyOfAMegabyteButNotMuchMore() throws Exception {
    assertThat(post("/webhooks/kommo/t", "x".repeat(1_000_000)).statusCode()).isEqualTo(200);
    assertThat(post("/webhooks/kommo/t", "x".repeat(1_100_000)).statusCode()).isEqualTo(500);
    assertThat(post("/webhooks/kommo/t", "x".repeat(11_000_000)).statusCode()).isEqualTo(413);
    assertThat(only(kommo).body()).hasSize(1_000_000);
  }

  @Test
  void knowsNoOtherRoute() throws Exception {
    HttpResponse<String> response = post("/webhooks/other/s3cret", "{}");

    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(response.body()).isEqualTo("{\"message\":\"Not Found\"}");
    assertThat(post("/webhooks/kommo/", "{}").statusCode()).isEqualTo(404);
  }

  @Test
  void countsWhatEachQueueGot() throws Exception {
    int all = api.stored();
    int hooks = api.stored(kommo);
    int callouts = api.stored(zuora);

    post("/webhooks/zuora/s3cret", "{}");
    only(zuora);

    assertThat(api.stored()).isEqualTo(all + 1);
    assertThat(api.stored(kommo)).isEqualTo(hooks);
    assertThat(api.stored(zuora)).isEqualTo(callouts + 1);
  }

  @Test
  void answersAnErrorWhenTheQueueIsNotThere() throws Exception {
    try (HttpApi lost = HttpApi.start(queues.client(), Route.kommo(kommo + "-gone"))) {
      HttpRequest request =
          HttpRequest.newBuilder(lost.uri().resolve("/webhooks/kommo/t"))
              .POST(HttpRequest.BodyPublishers.ofString("a=1"))
              .build();

      var response = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());

      assertThat(response.statusCode()).isEqualTo(500);
      assertThat(lost.stored()).isZero();
    }
  }

  @Test
  void answersAnErrorWhenAHeaderBreaksTheAttributes() throws Exception {
    var response = post("/webhooks/zuora/s3cret", "{}", "X-Hmac", "\"");

    assertThat(response.statusCode()).isEqualTo(500);
  }

  private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return CLIENT.send(
        HttpRequest.newBuilder(api.uri().resolve(path)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static HttpResponse<String> post(String path, String body, String... headers)
      throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(api.uri().resolve(path));
    if (headers.length > 0) request.headers(headers);
    return CLIENT.send(
        request.POST(HttpRequest.BodyPublishers.ofString(body)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static Message only(String queueUrl) {
    var messages =
        queues
            .client()
            .receiveMessage(
                receive ->
                    receive.queueUrl(queueUrl).maxNumberOfMessages(10).messageAttributeNames("All"))
            .messages();
    queues.client().purgeQueue(PurgeQueueRequest.builder().queueUrl(queueUrl).build());
    assertThat(messages).hasSize(1);
    return messages.getFirst();
  }

  private static Map<String, String> texts(Message message) {
    return message.messageAttributes().entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> stringOf(entry.getValue())));
  }

  private static String stringOf(MessageAttributeValue value) {
    return value.stringValue();
  }
}
