package io.kommozuora.kommotoken;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kommozuora.kommotoken.grant.Pair;
import io.kommozuora.localaws.lambda.LambdaRuntime;
import io.kommozuora.localaws.lambda.PackagedFunction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The function as it is deployed, under Lambda's own runtime client in a process of its own. */
final class PackagedFunctionIT {
  private static final Path ZIP = Path.of(System.getProperty("function.zip"));
  private static final long LARGEST = 15 * 1024 * 1024;

  private final World world = new World();

  @AfterEach
  void close() {
    world.close();
  }

  private LambdaRuntime start() {
    return LambdaRuntime.start(
        PackagedFunction.of(
            "kommo-token", ZIP, KommoTokenHandler.class.getName(), world.environment()));
  }

  @Test
  void connectsRotatesAndChecksWithoutPrintingAToken() throws Exception {
    try (LambdaRuntime function = start()) {
      world.aws.secrets().rotates(world.stack.secret("kommo"), function);
      String code = world.kommo.tokens().code();
      function.invoke("{\"code\":\"%s\"}".formatted(code));
      Pair first = world.current();

      world.aws.secrets().rotateNow(world.stack.secret("kommo"));
      function.invoke("{\"source\":\"aws.events\"}");

      Pair second = world.current();
      assertThat(second.refreshToken()).isNotEqualTo(first.refreshToken());
      assertThat(world.reader().account()).isEqualTo(34567890);
      assertThat(function.output())
          .contains("KommoTokenHoursLeft", "the new pair is current")
          .doesNotContain(
              code,
              first.accessToken(),
              first.refreshToken(),
              second.accessToken(),
              second.refreshToken(),
              world.clientSecret());
    }
  }

  @Test
  void tellsHowManyHoursALongLivedTokenStillHas() {
    String token = world.kommo.tokens().longLived(Duration.ofDays(31));
    world
        .aws
        .secrets()
        .put(world.stack.secret("kommo"), "{\"accessToken\":\"%s\"}".formatted(token));

    try (LambdaRuntime function = start()) {
      function.invoke("{\"source\":\"aws.events\"}");

      assertThat(function.output()).containsPattern("\"KommoTokenHoursLeft\":74[34]\\.\\d");
      assertThat(function.output()).doesNotContain(token);
    }
  }

  @Test
  void refusesToStartWithoutASettingNamingIt() {
    Map<String, String> environment = new HashMap<>(world.environment());
    environment.remove("KOMMO_CLIENT_SECRET");

    assertThatThrownBy(
            () ->
                LambdaRuntime.start(
                    PackagedFunction.of(
                        "kommo-token", ZIP, KommoTokenHandler.class.getName(), environment)))
        .hasMessageContaining("the environment variable KOMMO_CLIENT_SECRET is not set");
  }

  @Test
  void isSmallEnoughToStartQuickly() throws Exception {
    assertThat(Files.size(ZIP)).isLessThanOrEqualTo(LARGEST);
  }
}
