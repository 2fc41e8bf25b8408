package io.kommozuora.localaws.json;

import io.kommozuora.localaws.http.Answer;
import io.kommozuora.localaws.http.Answering;
import io.kommozuora.localaws.http.Received;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** Performs the operation that a request's target names, counts it, and refuses it on demand. */
public final class JsonService implements Answering {
  private final Map<String, Operation> operations;
  private final Map<String, AtomicInteger> calls = new ConcurrentHashMap<>();
  private final Map<String, Queue<AwsError>> faults = new ConcurrentHashMap<>();

  public JsonService(Map<String, Operation> operations) {
    this.operations = Map.copyOf(operations);
  }

  @Override
  public Answer answer(Received request) {
    try {
      return perform(operation(request), request.body().text());
    } catch (AwsError error) {
      return error.answer();
    }
  }

  /** How often the operation was called, refused calls included. */
  public int calls(String operation) {
    AtomicInteger count = calls.get(operation);
    return count == null ? 0 : count.get();
  }

  /** Refuses the next call of the operation; said twice, it refuses the next two. */
  public void failNext(String operation, AwsError error) {
    faults.computeIfAbsent(operation, any -> new ConcurrentLinkedQueue<>()).add(error);
  }

  private static String operation(Received request) {
    String target = request.header("x-amz-target");
    return target.substring(target.indexOf('.') + 1);
  }

  private Answer perform(String name, String input) {
    Operation operation = operations.get(name);
    if (operation == null) throw AwsError.refused("UnknownOperationException", name);

    calls.computeIfAbsent(name, any -> new AtomicInteger()).incrementAndGet();
    throwFault(name);
    return Answer.of(
        200, "application/x-amz-json-1.1", operation.perform(Json.read(input)).toString());
  }

  private void throwFault(String name) {
    Queue<AwsError> waiting = faults.get(name);
    AwsError fault = waiting == null ? null : waiting.poll();
    if (fault != null) throw fault;
  }
}
