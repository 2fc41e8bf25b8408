package io.kommozuora.zuoracallout.scenario;

import java.io.StringWriter;
import java.util.List;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.appender.WriterAppender;
import org.apache.logging.log4j.core.config.LoggerConfig;
import org.apache.logging.log4j.core.layout.PatternLayout;

/** Everything that is logged while it is open, whatever its level. */
final class LogText implements AutoCloseable {
  private static final String ALL = "%p %c %m %X%n%throwable";

  private final StringWriter text = new StringWriter();
  private final WriterAppender appender =
      WriterAppender.createAppender(
          PatternLayout.newBuilder().withPattern(ALL).build(), null, text, "text", true, true);

  LogText() {
    appender.start();
    loggers().forEach(logger -> logger.addAppender(appender, null, null));
  }

  private static List<LoggerConfig> loggers() {
    LoggerContext context = (LoggerContext) LogManager.getContext(false);
    return List.copyOf(context.getConfiguration().getLoggers().values());
  }

  String all() {
    return text.toString();
  }

  @Override
  public void close() {
    loggers().forEach(logger -> logger.removeAppender("text"));
    appender.stop();
  }
}
