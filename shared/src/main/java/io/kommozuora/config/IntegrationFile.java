package io.kommozuora.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The file a deployment is configured by. */
final class IntegrationFile {
  private IntegrationFile() {}

  static Integration read(Path file) {
    String why = Files.exists(file) ? "cannot be read" : "does not exist";
    throw new BadConfiguration(file.toString(), List.of(why));
  }
}
