package io.kommozuora.localaws;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.config.Configurator;
import org.slf4j.LoggerFactory;

/** Silences the servers inside where Log4j writes: its readers came for the functions' lines. */
public final class QuietLogs {
  private static final List<String> SERVERS =
      List.of(
          "io.javalin",
          "org.eclipse.jetty",
          "org.elasticmq",
          "org.apache.pekko",
          "software.amazon.dynamodb");

  private QuietLogs() {}

  /** Sets the levels; a function's own configuration keeps all others. */
  public static synchronized void apply() {
    // What is logged while SLF4J starts in another thread would get past the levels.
    LoggerFactory.getILoggerFactory();
    if (!(LogManager.getContext(false) instanceof LoggerContext)) return;

    Map<String, Level> levels =
        SERVERS.stream().collect(Collectors.toMap(server -> server, server -> Level.ERROR));
    Configurator.setLevel(levels);
  }
}
