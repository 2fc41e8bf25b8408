package io.kommozuora.sandbox;

import io.kommozuora.localaws.lambda.Function;
import java.util.concurrent.atomic.AtomicInteger;

/** A function that knows how many of its invocations are under way. */
final class Workers implements Function {
  private final Function function;
  private final AtomicInteger busy = new AtomicInteger();

  Workers(Function function) {
    this.function = function;
  }

  int busy() {
    return busy.get();
  }

  @Override
  public String invoke(String event) throws Exception {
    busy.incrementAndGet();
    try {
      return function.invoke(event);
    } finally {
      busy.decrementAndGet();
    }
  }
}
