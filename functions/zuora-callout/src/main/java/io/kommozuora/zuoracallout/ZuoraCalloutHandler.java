package io.kommozuora.zuoracallout;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.kommozuora.aws.QueueBatch;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import software.amazon.lambda.powertools.logging.PowertoolsLogging;

/** Answers the queues of Zuora's callouts and of new deals. */
public final class ZuoraCalloutHandler implements RequestStreamHandler {
  // What giving messages back and writing the figures may take.
  private static final Duration TO_FINISH = Duration.ofSeconds(5);

  private final Inboxes inboxes;

  /** Used by Lambda: wires everything from the environment, and is ready when it returns. */
  public ZuoraCalloutHandler() {
    this(Wiring.system().warmInboxes());
  }

  /** Used where clock, waiting and environment are given. */
  public ZuoraCalloutHandler(Inboxes inboxes) {
    this.inboxes = inboxes;
  }

  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    PowertoolsLogging.initializeLogging(context);
    Duration time = Duration.ofMillis(context.getRemainingTimeInMillis()).minus(TO_FINISH);
    QueueBatch.answer(inboxes.handle(QueueBatch.read(event), time), answer);
  }
}
