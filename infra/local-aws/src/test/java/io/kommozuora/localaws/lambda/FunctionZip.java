package io.kommozuora.localaws.lambda;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A deployable zip of one class: a jar under lib. */
final class FunctionZip {
  private FunctionZip() {}

  static Path of(Class<?> handler, Path directory) throws IOException {
    Path zip = directory.resolve("function.zip");
    try (OutputStream file = Files.newOutputStream(zip)) {
      file.write(archive("lib/handler.jar", archive(path(handler), bytes(handler))));
    }
    return zip;
  }

  private static String path(Class<?> type) {
    return type.getName().replace('.', '/') + ".class";
  }

  private static byte[] bytes(Class<?> type) throws IOException {
    try (InputStream in = type.getResourceAsStream("/" + path(type))) {
      return Objects.requireNonNull(in).readAllBytes();
    }
  }

  private static byte[] archive(String entry, byte[] content) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(entry));
      zip.write(content);
    }
    return bytes.toByteArray();
  }
}
