package io.kommozuora.localaws.lambda;

import io.kommozuora.localaws.http.Answer;
import io.kommozuora.localaws.http.Body;
import io.kommozuora.localaws.http.CutConnection;
import io.kommozuora.localaws.http.LocalServer;
import io.kommozuora.localaws.http.Received;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;

/** The API of Lambda that a runtime asks for events and gives its answers to. */
final class RuntimeApi implements AutoCloseable {
  private static final String BASE = "/2018-06-01/runtime/";
  private static final Answer ACCEPTED = Answer.json(202, "{\"status\":\"OK\"}");

  private final String function;
  private final BlockingQueue<Pending> waiting = new LinkedBlockingQueue<>();
  private final Map<String, Pending> running = new ConcurrentHashMap<>();
  private final CompletableFuture<Void> initialized = new CompletableFuture<>();
  private final LocalServer server = LocalServer.start(this::answer);

  RuntimeApi(String function) {
    this.function = function;
  }

  /** Host and port, as the runtime wants them. */
  String address() {
    return server.uri().getAuthority();
  }

  /** Done when the runtime asks for its first event. */
  CompletableFuture<Void> initialized() {
    return initialized;
  }

  void submit(Pending pending) {
    waiting.add(pending);
  }

  private Answer answer(Received request) {
    String path = request.path();
    if (path.equals(BASE + "invocation/next")) return next();
    if (path.equals(BASE + "init/error")) return initFailed(request);
    if (path.startsWith(BASE + "invocation/")) return ended(request);
    return Answer.json(404, "{}");
  }

  private Answer next() {
    initialized.complete(null);
    try {
      Pending pending = waiting.take();
      running.put(pending.id(), pending);
      return event(pending);
    } catch (InterruptedException e) {
      throw new CutConnection();
    }
  }

  private Answer event(Pending pending) {
    return new Answer(
        200,
        Map.of(
            "content-type", "application/json",
            "Lambda-Runtime-Aws-Request-Id", pending.id(),
            "Lambda-Runtime-Deadline-Ms", Long.toString(pending.deadline().toEpochMilli()),
            "Lambda-Runtime-Invoked-Function-Arn", Invocation.arn(function),
            "Lambda-Runtime-Trace-Id", "Root=1-00000000-000000000000000000000000;Sampled=0"),
        Body.of(pending.event()));
  }

  private Answer initFailed(Received request) {
    initialized.completeExceptionally(new FunctionError(request.body().text()));
    return ACCEPTED;
  }

  private Answer ended(Received request) {
    String[] idAndOutcome = request.path().substring((BASE + "invocation/").length()).split("/", 2);
    Pending pending = running.remove(idAndOutcome[0]);
    if (pending == null) return Answer.json(400, "{}");

    String body = request.body().text();
    if (idAndOutcome[1].equals("response")) pending.answer().complete(body);
    else pending.answer().completeExceptionally(new FunctionError(body));
    return ACCEPTED;
  }

  @Override
  public void close() {
    server.close();
  }
}
