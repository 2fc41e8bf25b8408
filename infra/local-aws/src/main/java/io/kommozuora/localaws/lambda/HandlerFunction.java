package io.kommozuora.localaws.lambda;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;

/** A handler invoked in this process, as Lambda would. */
public final class HandlerFunction implements Function {
  private final RequestStreamHandler handler;
  private final String name;
  private final Duration timeout;
  private final Clock clock;

  public HandlerFunction(RequestStreamHandler handler, String name, Duration timeout, Clock clock) {
    this.handler = handler;
    this.name = name;
    this.timeout = timeout;
    this.clock = clock;
  }

  @Override
  public String invoke(String event) throws IOException {
    var in = new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8));
    var out = new ByteArrayOutputStream();
    handler.handleRequest(in, out, new Invocation(name, clock.instant().plus(timeout), clock));
    return out.toString(StandardCharsets.UTF_8);
  }
}
