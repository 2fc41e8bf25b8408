package io.kommozuora.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The sandbox's integration.yaml as a file, which is what the function reads. */
final class Configuration {
  private Configuration() {}

  static Path file() {
    try (InputStream yaml = Configuration.class.getResourceAsStream("/integration.yaml")) {
      if (yaml == null) throw new IllegalStateException("integration.yaml is not packed");
      Path file = Files.createTempFile("integration", ".yaml");
      file.toFile().deleteOnExit();
      Files.copy(yaml, file, StandardCopyOption.REPLACE_EXISTING);
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
