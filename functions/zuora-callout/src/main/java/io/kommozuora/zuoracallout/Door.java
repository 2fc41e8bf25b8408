package io.kommozuora.zuoracallout;

import io.kommozuora.aws.QueueMessage;
import io.kommozuora.zuoracallout.deal.Taken;

/** Takes the messages of one queue in. */
interface Door {
  Taken take(QueueMessage message);
}
