package io.kommozuora.localaws.lambda;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

/** Receives a batch, invokes the function with it, and deletes what the function did not fail. */
final class Batches {
  private static final int MOST_IN_A_CALL = 10;
  // SQS waits for whole seconds.
  private static final Duration LEAST_WAIT = Duration.ofSeconds(1);

  private final SqsClient sqs;
  private final EventSource source;
  private final Function function;
  private final List<Throwable> failures = new CopyOnWriteArrayList<>();

  Batches(SqsClient sqs, EventSource source, Function function) {
    this.sqs = sqs;
    this.source = source;
    this.function = function;
  }

  List<Throwable> failures() {
    return List.copyOf(failures);
  }

  /** Handles one batch, waiting for it that long, and returns how many messages it had. */
  int next(Duration wait) {
    List<Message> batch = receive(wait);
    if (!batch.isEmpty()) delete(done(batch));
    return batch.size();
  }

  /**
   * One call of SQS has ten messages at most: a larger batch takes what else is there, or comes
   * within the window.
   */
  private List<Message> receive(Duration wait) {
    List<Message> batch = new ArrayList<>(receive(source.batchSize(), wait));
    long end = System.nanoTime() + source.window().toNanos();
    boolean more = !batch.isEmpty();
    while (more && batch.size() < source.batchSize()) {
      boolean open = System.nanoTime() < end;
      Duration patience = open ? LEAST_WAIT : Duration.ZERO;
      more = batch.addAll(receive(source.batchSize() - batch.size(), patience)) || open;
    }
    return batch;
  }

  private List<Message> receive(int most, Duration wait) {
    return sqs.receiveMessage(
            receive ->
                receive
                    .queueUrl(source.queueUrl())
                    .maxNumberOfMessages(Math.min(most, MOST_IN_A_CALL))
                    .waitTimeSeconds(Math.toIntExact(wait.toSeconds()))
                    .messageSystemAttributeNames(MessageSystemAttributeName.ALL)
                    .messageAttributeNames("All"))
        .messages();
  }

  /** A function may throw anything, and the batch then simply comes back. */
  private List<Message> done(List<Message> batch) {
    try {
      String answer = function.invoke(new SqsEvent(batch, source.queueArn()).json());
      return new BatchAnswer(answer).done(batch);
    } catch (Throwable e) {
      failures.add(e);
      return List.of();
    }
  }

  private void delete(List<Message> done) {
    for (int from = 0; from < done.size(); from += MOST_IN_A_CALL) {
      List<DeleteMessageBatchRequestEntry> entries =
          done.subList(from, Math.min(from + MOST_IN_A_CALL, done.size())).stream()
              .map(Batches::entry)
              .toList();
      sqs.deleteMessageBatch(delete -> delete.queueUrl(source.queueUrl()).entries(entries));
    }
  }

  private static DeleteMessageBatchRequestEntry entry(Message message) {
    return DeleteMessageBatchRequestEntry.builder()
        .id(message.messageId())
        .receiptHandle(message.receiptHandle())
        .build();
  }
}
