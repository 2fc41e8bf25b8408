package io.kommozuora.localaws.lambda;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The folders of one function's process: its code, and a temporary folder of its own. */
record TaskRoot(Path root) {
  static TaskRoot unpack(Path zip) throws IOException {
    TaskRoot task = new TaskRoot(Files.createTempDirectory("function"));
    Files.createDirectory(task.code());
    // The runtime client unpacks its native library to a fixed name in the temporary folder, and
    // two processes that start together would spoil it for each other.
    Files.createDirectory(task.temporary());
    task.unpackCode(zip);
    return task;
  }

  Path code() {
    return root.resolve("task");
  }

  Path temporary() {
    return root.resolve("tmp");
  }

  Path output() {
    return root.resolve("output.txt");
  }

  private void unpackCode(Path zip) throws IOException {
    try (InputStream file = Files.newInputStream(zip);
        ZipInputStream in = new ZipInputStream(file)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        if (!entry.isDirectory()) unpackFile(in, inside(entry.getName()));
      }
    }
  }

  private static void unpackFile(InputStream in, Path target) throws IOException {
    Files.createDirectories(target.getParent());
    Files.copy(in, target);
  }

  private Path inside(String name) throws IOException {
    Path target = code().resolve(name).normalize();
    if (!target.startsWith(code())) throw new IOException("outside the zip: " + name);
    return target;
  }

  void delete() {
    try (Stream<Path> files = Files.walk(root)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
