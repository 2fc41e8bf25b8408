import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Packs a function's jars into the zip Lambda takes, as {@code lib/*.jar}. The jars inside hold
 * their classes uncompressed and are compressed as a whole: the zip is a third smaller, and the
 * function need not inflate each class when it starts. The same jars always make the same bytes.
 *
 * <p>Run by the build: {@code java Pack.java <libraries> <own jar> <zip> <timestamp> <size
 * report>}.
 */
final class Pack {
  private final LocalDateTime timestamp;

  private Pack(LocalDateTime timestamp) {
    this.timestamp = timestamp;
  }

  public static void main(String[] args) throws IOException {
    Path zip = Path.of(args[2]);
    OffsetDateTime timestamp = OffsetDateTime.parse(args[3]).withOffsetSameInstant(ZoneOffset.UTC);
    new Pack(timestamp.toLocalDateTime()).pack(jars(Path.of(args[0]), Path.of(args[1])), zip);
    report(zip, Path.of(args[4]));
  }

  private void pack(List<Path> jars, Path zip) throws IOException {
    try (OutputStream file = Files.newOutputStream(zip);
        ZipOutputStream packed = new ZipOutputStream(file)) {
      packed.setLevel(Deflater.BEST_COMPRESSION);
      for (Path jar : jars) {
        packed.putNextEntry(entry("lib/" + jar.getFileName()));
        packed.write(uncompressed(jar));
        packed.closeEntry();
      }
    }
  }

  private static List<Path> jars(Path libraries, Path own) throws IOException {
    try (Stream<Path> files = Files.list(libraries)) {
      return Stream.concat(Stream.of(own), files.sorted()).toList();
    }
  }

  private byte[] uncompressed(Path jar) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipFile compressed = new ZipFile(jar.toFile());
        ZipOutputStream stored = new ZipOutputStream(bytes)) {
      for (ZipEntry entry : compressed.stream().filter(entry -> !entry.isDirectory()).toList()) {
        store(entry.getName(), compressed.getInputStream(entry).readAllBytes(), stored);
      }
    }
    return bytes.toByteArray();
  }

  private void store(String name, byte[] content, ZipOutputStream into) throws IOException {
    CRC32 checksum = new CRC32();
    checksum.update(content);
    ZipEntry entry = entry(name);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(content.length);
    entry.setCrc(checksum.getValue());
    into.putNextEntry(entry);
    into.write(content);
    into.closeEntry();
  }

  private ZipEntry entry(String name) {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(timestamp);
    return entry;
  }

  private static void report(Path zip, Path report) throws IOException {
    try (ZipFile packed = new ZipFile(zip.toFile())) {
      List<String> lines =
          packed.stream()
              .sorted((a, b) -> Long.compare(b.getCompressedSize(), a.getCompressedSize()))
              .map(jar -> "%,12d  %s".formatted(jar.getCompressedSize(), jar.getName()))
              .toList();
      String total = "%,12d  %s".formatted(Files.size(zip), zip.getFileName());
      Files.write(report, Stream.concat(Stream.of(total), lines.stream()).toList());
      System.out.println(total.strip() + ", by jar in " + report);
    }
  }
}
