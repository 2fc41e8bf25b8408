package io.kommozuora.localaws.dynamo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** The native SQLite library that DynamoDB Local stands on, unpacked for this process. */
final class SqliteLibrary {
  private static final String LIBRARY_PATH = "sqlite4java.library.path";

  private SqliteLibrary() {}

  /** Tells sqlite4java where its library lies, unless somebody did so already. */
  static synchronized void load() {
    if (System.getProperty(LIBRARY_PATH) != null) return;

    System.setProperty(LIBRARY_PATH, unpacked().toString());
  }

  private static Path unpacked() {
    String name = nameFor(property("os.name"), property("os.arch"));
    try (InputStream library = SqliteLibrary.class.getResourceAsStream("sqlite/" + name)) {
      if (library == null) throw new IllegalStateException("no SQLite library " + name);

      Path directory = Files.createTempDirectory("sqlite");
      Path file = directory.resolve(System.mapLibraryName("sqlite4java"));
      Files.copy(library, file);
      // The last one registered is the first one deleted.
      directory.toFile().deleteOnExit();
      file.toFile().deleteOnExit();
      return directory;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String nameFor(String system, String processor) {
    boolean arm = processor.equals("aarch64");
    if (system.startsWith("windows")) return "sqlite4java-win32-x64.dll";
    if (!system.startsWith("mac"))
      return "libsqlite4java-linux-" + (arm ? "aarch64" : "amd64") + ".so";

    return arm ? "libsqlite4java-osx-aarch64.dylib" : "libsqlite4java-osx.dylib";
  }

  private static String property(String name) {
    return System.getProperty(name, "").toLowerCase(Locale.ROOT);
  }
}
