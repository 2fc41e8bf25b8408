package io.kommozuora.kommotoken;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import software.amazon.lambda.powertools.logging.PowertoolsLogging;

/**
 * Answers whoever has to do with Kommo's tokens: Secrets Manager with a step of a rotation, the
 * queue of revoke hooks, the schedule, and a person who connects the account.
 */
public final class KommoTokenHandler implements RequestStreamHandler {
  private static final Duration TO_FINISH = Duration.ofSeconds(5);

  private final Wiring wiring;

  /** Used by Lambda: wires everything from the environment. */
  public KommoTokenHandler() {
    this(Wiring.system());
  }

  /** Used where clock, waiting and environment are given. */
  public KommoTokenHandler(Wiring wiring) {
    this.wiring = wiring;
  }

  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    PowertoolsLogging.initializeLogging(context);
    Duration time = Duration.ofMillis(context.getRemainingTimeInMillis()).minus(TO_FINISH);
    wiring.errands(time).run(event, answer);
  }
}
