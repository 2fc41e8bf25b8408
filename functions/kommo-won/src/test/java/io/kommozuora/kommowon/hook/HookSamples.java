package io.kommozuora.kommowon.hook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The recorded shapes of Kommo's hooks, one body per file. */
final class HookSamples {
  private static final Path FOLDER = Path.of("src/test/resources/kommo-samples");

  private HookSamples() {}

  static List<String> names() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String body(String name) {
    try {
      return Files.readString(FOLDER.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<String> bodies() {
    return names().stream().map(HookSamples::body).toList();
  }
}
