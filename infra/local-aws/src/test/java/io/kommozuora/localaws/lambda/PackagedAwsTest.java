package io.kommozuora.localaws.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kommozuora.localaws.LocalAws;
import io.kommozuora.localaws.dynamo.Table;
import io.kommozuora.localaws.endpoint.Call;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Lambda's runtime client brings a native library for Linux only. */
@EnabledOnOs(OS.LINUX)
final class PackagedAwsTest {
  private static final Pattern SDK =
      Pattern.compile(".*(awssdk|reactive-streams|eventstream|slf4j-api).*\\.jar");

  @TempDir private static Path directory;
  private static LocalAws aws;

  @BeforeAll
  static void start() {
    aws = LocalAws.start();
    aws.dynamo().create(Table.of("deals", "deal"));
  }

  @AfterAll
  static void stop() {
    aws.close();
  }

  @Test
  void findsAwsByItsEnvironmentAlone() throws Exception {
    try (LambdaRuntime runtime = LambdaRuntime.start(function())) {
      runtime.invoke("{}");
    }

    assertThat(aws.endpoint().calls()).extracting(Call::name).contains("dynamodb.PutItem");
    assertThat(aws.dynamo().client().scan(scan -> scan.tableName("deals")).count()).isEqualTo(1);
  }

  @Test
  void failsWhenAwsIsDown() throws Exception {
    try (LambdaRuntime runtime = LambdaRuntime.start(function())) {
      aws.endpoint().interruptions().crashBefore("*", 1);

      assertThatThrownBy(() -> runtime.invoke("{}"))
          .isInstanceOf(FunctionError.class)
          .hasMessageContaining("down since a call was interrupted");
    } finally {
      aws.endpoint().interruptions().restore();
    }
  }

  private static PackagedFunction function() throws IOException {
    List<Path> sdk =
        Pattern.compile(File.pathSeparator)
            .splitAsStream(System.getProperty("java.class.path"))
            .filter(SDK.asMatchPredicate())
            .map(Path::of)
            .toList();
    Path zip = FunctionZip.of(ItemHandler.class, directory, sdk);
    return PackagedFunction.of("items", zip, ItemHandler.class.getName(), aws.environment());
  }
}
