package io.kommozuora.localaws.lambda;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A function as it is deployed: its zip, its handler, its memory and its environment. */
public record PackagedFunction(
    String name,
    Path zip,
    String handler,
    int memoryMegabytes,
    Map<String, String> environment,
    List<String> javaOptions) {
  public PackagedFunction {
    environment = Map.copyOf(environment);
    javaOptions = List.copyOf(javaOptions);
  }

  /** With 1024 MB of memory, and Java's options as Lambda sets them. */
  public static PackagedFunction of(
      String name, Path zip, String handler, Map<String, String> environment) {
    return new PackagedFunction(name, zip, handler, 1024, environment, List.of());
  }

  public PackagedFunction withJavaOptions(String... options) {
    return new PackagedFunction(name, zip, handler, memoryMegabytes, environment, List.of(options));
  }
}
