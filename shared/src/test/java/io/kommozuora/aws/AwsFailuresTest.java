package io.kommozuora.aws;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

final class AwsFailuresTest {
  private static Throwable answer(int status) {
    return DynamoDbException.builder().statusCode(status).build();
  }

  private static Throwable refusal(String code) {
    return DynamoDbException.builder()
        .statusCode(400)
        .awsErrorDetails(AwsErrorDetails.builder().errorCode(code).build())
        .build();
  }

  @Test
  void troubleInsideOrOnTheWayPasses() {
    assertThat(AwsFailures.passing(SdkClientException.create("connection reset"))).isTrue();
    assertThat(AwsFailures.passing(answer(500))).isTrue();
    assertThat(AwsFailures.passing(answer(503))).isTrue();
    assertThat(AwsFailures.passing(answer(429))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ThrottlingException",
        "ProvisionedThroughputExceededException",
        "RequestLimitExceeded"
      })
  void throttlingPassesWhateverItsName(String code) {
    assertThat(AwsFailures.passing(refusal(code))).isTrue();
  }

  @Test
  void ourMistakesStay() {
    assertThat(AwsFailures.passing(refusal("ValidationException"))).isFalse();
    assertThat(AwsFailures.passing(answer(400))).isFalse();
    assertThat(AwsFailures.passing(answer(403))).isFalse();
    assertThat(AwsFailures.passing(new IllegalStateException())).isFalse();
  }
}
