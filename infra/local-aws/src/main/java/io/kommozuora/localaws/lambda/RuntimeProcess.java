package io.kommozuora.localaws.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.api.client.AWSLambda;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import io.kommozuora.localaws.LocalClients;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.utilslite.SdkInternalThreadLocal;

/** How a function's process is started: as Lambda does it, by the same Java as this process. */
record RuntimeProcess(PackagedFunction function, TaskRoot task, String runtimeApi) {
  /** One class of each jar that Lambda itself puts beside the function's own. */
  private static final List<Class<?>> RUNTIME =
      List.of(AWSLambda.class, Context.class, PojoSerializer.class, SdkInternalThreadLocal.class);

  private static final Map<String, String> OF_ALL_FUNCTIONS =
      Map.of(
          "TZ", ":UTC",
          "AWS_EXECUTION_ENV", "AWS_Lambda_java25",
          "AWS_LAMBDA_FUNCTION_VERSION", "$LATEST",
          "AWS_LAMBDA_LOG_STREAM_NAME", "local",
          "AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand",
          "AWS_REGION", LocalClients.REGION.id(),
          "AWS_DEFAULT_REGION", LocalClients.REGION.id(),
          "AWS_ACCESS_KEY_ID", "local",
          "AWS_SECRET_ACCESS_KEY", "local",
          "AWS_SESSION_TOKEN", "local");

  Process start() throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command());
    builder.environment().clear();
    builder.environment().putAll(environment());
    return builder
        .directory(task.code().toFile())
        .redirectErrorStream(true)
        .redirectOutput(task.output().toFile())
        .start();
  }

  private List<String> command() {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Djava.io.tmpdir=" + task.temporary());
    command.add("-Xmx%dm".formatted(function.memoryMegabytes() * 85 / 100));
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.add("--enable-native-access=ALL-UNNAMED");
    command.addAll(function.javaOptions());
    command.addAll(List.of("-cp", classPath(), AWSLambda.class.getName(), function.handler()));
    return command;
  }

  private static String classPath() {
    return RUNTIME.stream()
        .map(RuntimeProcess::jar)
        .distinct()
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static String jar(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException("no jar holds " + type, e);
    }
  }

  private Map<String, String> environment() {
    Map<String, String> environment = new HashMap<>();
    Stream.of("PATH", "LANG").forEach(name -> inherit(name, environment));
    environment.putAll(ofTheFunction());
    environment.putAll(OF_ALL_FUNCTIONS);
    environment.putAll(function.environment());
    return environment;
  }

  private Map<String, String> ofTheFunction() {
    return Map.of(
        "_HANDLER", function.handler(),
        "AWS_LAMBDA_RUNTIME_API", runtimeApi,
        "LAMBDA_TASK_ROOT", task.code().toString(),
        "AWS_LAMBDA_FUNCTION_NAME", function.name(),
        "AWS_LAMBDA_FUNCTION_MEMORY_SIZE", Integer.toString(function.memoryMegabytes()),
        "AWS_LAMBDA_LOG_GROUP_NAME", "/aws/lambda/" + function.name());
  }

  private static void inherit(String name, Map<String, String> environment) {
    String value = System.getenv(name);
    if (value != null) environment.put(name, value);
  }
}
