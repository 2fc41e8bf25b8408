package io.kommozuora.fences;

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

/** What is in the zip of every function that is deployed, and what is not. */
public abstract class ZipFences {
  private static final long LARGEST = 15 * 1024 * 1024;

  private final Path zip = Path.of(System.getProperty("function.zip"));
  private final Path target = zip.resolveSibling("");
  private final String ownJar;
  private final String handler;

  /**
   * Fences around the zip the build made just before.
   *
   * @param module the function's module, which its own jar is named after
   * @param handler the class that Lambda calls
   */
  protected ZipFences(String module, Class<?> handler) {
    this.ownJar = "lib/" + module + "-";
    this.handler = handler.getName().replace('.', '/') + ".class";
  }

  @Test
  void isSmallEnoughToStartQuickly() throws IOException {
    assertThat(Files.size(zip)).isLessThanOrEqualTo(LARGEST);
  }

  @Test
  void holdsLibrariesOnly() throws IOException {
    try (ZipFile packed = new ZipFile(zip.toFile())) {
      assertThat(packed.stream().map(ZipEntry::getName))
          .isNotEmpty()
          .allMatch(name -> name.matches("lib/[\\w.-]+\\.jar"))
          .doesNotHaveDuplicates()
          .anyMatch(name -> name.startsWith(ownJar));
    }
  }

  @Test
  void holdsNothingThatWasMeantToStayOutside() throws IOException {
    List<String> classes = classes();

    assertThat(classes).contains(handler);
    assertThat(classes)
        .noneMatch(name -> name.startsWith("org/mockito/") || name.startsWith("org/junit/"))
        .noneMatch(name -> name.startsWith("io/netty/"))
        .noneMatch(name -> name.startsWith("org/apache/http/") || name.contains("/hc/client5/"))
        .noneMatch(name -> name.startsWith("org/apache/commons/logging/"))
        .noneMatch(name -> name.matches("io/kommozuora/(simulators|localaws)/.*"));
  }

  private List<String> classes() throws IOException {
    List<String> names = new ArrayList<>();
    try (ZipFile packed = new ZipFile(zip.toFile())) {
      for (ZipEntry jar : packed.stream().toList()) {
        addClasses(packed.getInputStream(jar).readAllBytes(), names);
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

    assertThat(again).hasSameBinaryContentAs(zip);
  }

  private void pack(Path into) throws Exception {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            Path.of("..", "Pack.java").toString(),
            target.resolve("lib").toString(),
            ownJar().toString(),
            into.toString(),
            timestamp(),
            into.resolveSibling("size.txt").toString());
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
  }

  private Path ownJar() throws IOException {
    try (ZipFile packed = new ZipFile(zip.toFile())) {
      String name =
          packed.stream()
              .map(ZipEntry::getName)
              .filter(jar -> jar.startsWith(ownJar))
              .findFirst()
              .orElseThrow();
      return target.resolve(name.substring("lib/".length()));
    }
  }

  private String timestamp() throws IOException {
    try (ZipFile packed = new ZipFile(zip.toFile())) {
      return packed.stream().findFirst().orElseThrow().getTimeLocal() + ":00Z";
    }
  }
}
