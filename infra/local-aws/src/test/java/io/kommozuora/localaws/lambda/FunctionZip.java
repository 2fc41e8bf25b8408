package io.kommozuora.localaws.lambda;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A deployable zip: one class in a jar under lib, and the libraries beside it. */
final class FunctionZip {
  private FunctionZip() {}

  static Path of(Class<?> handler, Path directory, List<Path> libraries) throws IOException {
    Path zip = directory.resolve(handler.getSimpleName() + ".zip");
    Map<String, byte[]> entries = new HashMap<>();
    entries.put("lib/handler.jar", archive(Map.of(path(handler), bytes(handler))));
    for (Path library : libraries) {
      entries.put("lib/" + library.getFileName(), Files.readAllBytes(library));
    }
    return Files.write(zip, archive(entries));
  }

  private static String path(Class<?> type) {
    return type.getName().replace('.', '/') + ".class";
  }

  private static byte[] bytes(Class<?> type) throws IOException {
    try (InputStream in = type.getResourceAsStream("/" + path(type))) {
      return Objects.requireNonNull(in).readAllBytes();
    }
  }

  private static byte[] archive(Map<String, byte[]> entries) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.setLevel(Deflater.NO_COMPRESSION);
      for (var entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
      }
    }
    return bytes.toByteArray();
  }
}
