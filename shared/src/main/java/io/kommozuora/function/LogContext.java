package io.kommozuora.function;

import io.kommozuora.aws.QueueMessage;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** What every log line of one piece of work says: the invocation, the message and its subject. */
public record LogContext(@Nullable Map<String, String> invocation) {
  /** The context of the thread that runs the invocation. */
  public static LogContext here() {
    return new LogContext(MDC.getCopyOfContextMap());
  }

  /** Runs the work on another thread with the whole context and what it is about. */
  public void with(QueueMessage message, Map<String, String> about, Runnable work) {
    if (invocation != null) {
      MDC.setContextMap(invocation);
    }
    MDC.put("correlation_id", message.id());
    about.forEach(MDC::put);
    try {
      work.run();
    } finally {
      MDC.clear();
    }
  }
}
