package io.kommozuora.zuoracallout.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is in the zip that is deployed, and what is not. */
final class PackagedZipIT {
  private static final long LARGEST = 15 * 1024 * 1024;
  private static final Path TARGET = Packaged.zip().resolveSibling("");

  @Test
  void isSmallEnoughToStartQuickly() throws IOException {
    assertThat(Files.size(Packaged.zip())).isLessThanOrEqualTo(LARGEST);
  }

  @Test
  void holdsLibrariesOnly() throws IOException {
    try (ZipFile zip = new ZipFile(Packaged.zip().toFile())) {
      assertThat(zip.stream().map(ZipEntry::getName))
          .isNotEmpty()
          .allMatch(name -> name.matches("lib/[\\w.-]+\\.jar"))
          .doesNotHaveDuplicates()
          .anyMatch(name -> name.startsWith("lib/zuora-callout-"));
    }
  }

  @Test
  void holdsNothingThatWasMeantToStayOutside() throws IOException {
    List<String> classes = classes();

    assertThat(classes).contains("io/kommozuora/zuoracallout/ZuoraCalloutHandler.class");
    assertThat(classes)
        .noneMatch(name -> name.startsWith("org/mockito/") || name.startsWith("org/junit/"))
        .noneMatch(name -> name.startsWith("io/netty/"))
        .noneMatch(name -> name.startsWith("org/apache/http/") || name.contains("/hc/client5/"))
        .noneMatch(name -> name.startsWith("org/apache/commons/logging/"))
        .noneMatch(name -> name.matches("io/kommozuora/(simulators|localaws)/.*"));
  }

  private static List<String> classes() throws IOException {
    List<String> names = new ArrayList<>();
    try (ZipFile zip = new ZipFile(Packaged.zip().toFile())) {
      for (ZipEntry jar : zip.stream().toList()) {
        addClasses(zip.getInputStream(jar).readAllBytes(), names);
      }
    }
    return names;
  }

  private static void addClasses(byte[] jar, List<String> names) throws IOException {
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(jar))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        names.add(entry.getName());
      }
    }
  }

  @Test
  void isTheSameWheneverItIsPacked(@TempDir Path folder) throws Exception {
    Path again = folder.resolve("again.zip");

    pack(again);

    assertThat(again).hasSameBinaryContentAs(Packaged.zip());
  }

  private static void pack(Path zip) throws Exception {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            Path.of("..", "Pack.java").toString(),
            TARGET.resolve("lib").toString(),
            ownJar().toString(),
            zip.toString(),
            timestamp(),
            zip.resolveSibling("size.txt").toString());
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
  }

  private static Path ownJar() throws IOException {
    try (ZipFile zip = new ZipFile(Packaged.zip().toFile())) {
      String name =
          zip.stream()
              .map(ZipEntry::getName)
              .filter(jar -> jar.startsWith("lib/zuora-callout-"))
              .findFirst()
              .orElseThrow();
      return TARGET.resolve(name.substring("lib/".length()));
    }
  }

  private static String timestamp() throws IOException {
    try (ZipFile zip = new ZipFile(Packaged.zip().toFile())) {
      return zip.stream().findFirst().orElseThrow().getTimeLocal() + ":00Z";
    }
  }
}
