package io.kommozuora.kommowon;

import io.kommozuora.aws.QueueMessage;
import io.kommozuora.kommowon.won.DealHint;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** What every log line of one deal's work says: the invocation, the deal and the message. */
record LogContext(@Nullable Map<String, String> invocation) {
  /** The context of the thread that runs the invocation. */
  static LogContext here() {
    return new LogContext(MDC.getCopyOfContextMap());
  }

  /** Runs the work on another thread with the whole context. */
  void with(QueueMessage message, DealHint hint, Runnable work) {
    if (invocation != null) {
      MDC.setContextMap(invocation);
    }
    MDC.put("correlation_id", message.id());
    MDC.put("deal", hint.deal().toString());
    try {
      work.run();
    } finally {
      MDC.clear();
    }
  }
}
