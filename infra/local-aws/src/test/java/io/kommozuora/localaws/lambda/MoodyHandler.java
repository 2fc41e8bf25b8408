package io.kommozuora.localaws.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;

/** Does what its event says; packaged into a zip by the tests. */
public final class MoodyHandler implements RequestStreamHandler {
  public MoodyHandler() {
    if ("true".equals(System.getenv("FAIL_AT_INIT"))) throw new IllegalStateException("no mood");
  }

  @Override
  public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
    String event = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    String answer =
        switch (event) {
          case "\"throw\"" -> throw new IllegalArgumentException("in a bad mood");
          case "\"exit\"" -> exit();
          case "\"hang\"" -> hang();
          case "\"context\"" -> context.getFunctionName() + " " + soon(context);
          case "\"environment\"" -> String.valueOf(System.getenv("MOOD"));
          default -> event;
        };
    out.write(answer.getBytes(StandardCharsets.UTF_8));
  }

  private static String soon(Context context) {
    return context.getRemainingTimeInMillis() > 0 ? "in time" : "too late";
  }

  private static String exit() {
    System.out.println("leaving");
    System.exit(3);
    return "";
  }

  private static String hang() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return "";
  }
}
