package io.kommozuora.localaws.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Lambda's runtime client brings a native library for Linux only. */
@EnabledOnOs(OS.LINUX)
final class LambdaRuntimeTest {
  @TempDir private static Path directory;
  private static Path zip;

  @BeforeAll
  static void pack() throws IOException {
    zip = FunctionZip.of(MoodyHandler.class, directory, List.of());
  }

  @Test
  void answersEventsOneAfterAnother() {
    try (LambdaRuntime runtime = LambdaRuntime.start(function(Map.of("MOOD", "sunny")))) {
      assertThat(runtime.invoke("{\"deal\":\"é\"}")).isEqualTo("{\"deal\":\"é\"}");
      assertThat(runtime.invoke("\"context\"")).isEqualTo("moody in time");
      assertThat(runtime.invoke("\"environment\"")).isEqualTo("sunny");
    }
  }

  @Test
  void measuresTheStart() {
    try (LambdaRuntime runtime = LambdaRuntime.start(function(Map.of()))) {
      runtime.invoke("{}");

      assertThat(runtime.initTime()).isPositive();
      assertThat(runtime.firstInvocationTime()).isPositive();
      assertThat(runtime.peakMemoryKilobytes().orElseThrow()).isGreaterThan(1024);
    }
  }

  @Test
  void goesOnAfterAFailedInvocation() {
    try (LambdaRuntime runtime = LambdaRuntime.start(function(Map.of()))) {
      assertThatThrownBy(() -> runtime.invoke("\"throw\""))
          .isInstanceOf(FunctionError.class)
          .hasMessageContaining("in a bad mood");

      assertThat(runtime.invoke("{}")).isEqualTo("{}");
    }
  }

  @Test
  void tellsTheOutputOfAProcessThatDied() {
    try (LambdaRuntime runtime = LambdaRuntime.start(function(Map.of()))) {
      assertThatThrownBy(() -> runtime.invoke("\"exit\""))
          .hasMessageContaining("ended with 3")
          .hasMessageContaining("leaving");
    }
  }

  @Test
  void killsAFunctionThatIsNotDoneInTime() {
    try (LambdaRuntime runtime = LambdaRuntime.start(function(Map.of()))) {
      assertThatThrownBy(() -> runtime.invoke("\"hang\"", Duration.ofMillis(100)))
          .hasMessageContaining("not done after PT0.1S");

      runtime.kill();
      assertThat(runtime.isAlive()).isFalse();
    }
  }

  @Test
  void tellsWhyAFunctionDoesNotStart() {
    PackagedFunction failing = function(Map.of("FAIL_AT_INIT", "true"));

    assertThatThrownBy(() -> LambdaRuntime.start(failing)).hasMessageContaining("no mood");
  }

  private static PackagedFunction function(Map<String, String> environment) {
    return PackagedFunction.of("moody", zip, MoodyHandler.class.getName(), environment);
  }
}
