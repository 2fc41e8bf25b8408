package io.kommozuora.zuoracallout;

import io.kommozuora.aws.QueueMessage;
import io.kommozuora.zuoracallout.callout.Callout;
import io.kommozuora.zuoracallout.deal.CalloutKey;
import io.kommozuora.zuoracallout.deal.Intake;
import io.kommozuora.zuoracallout.deal.Taken;
import java.util.Optional;

/** Takes Zuora's callouts in. */
record CalloutDoor(Admission admission, Intake intake) implements Door {
  // SQS refuses an empty attribute: the prefix keeps a message whose header is missing.
  private static final String PREFIX = "n:";

  @Override
  public Taken take(QueueMessage message) {
    return admission.callout(message).map(callout -> take(callout, message)).orElse(Taken.NOTHING);
  }

  private Taken take(Callout callout, QueueMessage message) {
    CalloutKey key = CalloutKey.of(callout, notification(message), message.sent());
    return intake.take(callout, key, message.sent(), message.receives());
  }

  private static Optional<String> notification(QueueMessage message) {
    return message
        .attribute("notificationId")
        .filter(value -> value.startsWith(PREFIX))
        .map(value -> value.substring(PREFIX.length()).strip())
        .filter(id -> !id.isEmpty());
  }
}
