package io.kommozuora.kommowon;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.kommozuora.aws.QueueBatch;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import software.amazon.lambda.powertools.logging.PowertoolsLogging;

/** Answers the queue of Kommo's hooks. */
public final class KommoWonHandler implements RequestStreamHandler {
  // What giving messages back and writing the figures may take.
  private static final Duration TO_FINISH = Duration.ofSeconds(5);

  private final Inbox inbox;

  /** Used by Lambda: wires everything from the environment, and is ready when it returns. */
  public KommoWonHandler() {
    this(Wiring.system().warmInbox());
  }

  /** Used where clock, waiting and environment are given. */
  public KommoWonHandler(Inbox inbox) {
    this.inbox = inbox;
  }

  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    // POWERTOOLS_LOG_LEVEL sets the level of all loggers, and at DEBUG the AWS SDK logs what it
    // sends, hooks and tokens included: in log4j2.json the root's appender takes WARN at most.
    PowertoolsLogging.initializeLogging(context);
    Duration time = Duration.ofMillis(context.getRemainingTimeInMillis()).minus(TO_FINISH);
    QueueBatch.answer(inbox.handle(QueueBatch.read(event), time), answer);
  }
}
