package io.kommozuora.simulators.zuora.callout;

import io.kommozuora.simulators.zuora.event.EventType;
import java.time.Instant;
import java.util.Map;

/** One callout of one notification; repeats keep the notification's id. */
public record Callout(
    String id,
    String notificationId,
    String notification,
    String templateId,
    EventType event,
    String objectId,
    Map<String, String> context,
    Message message,
    Proof proof,
    Instant created) {
  public Callout {
    context = Map.copyOf(context);
  }

  Callout with(Message other) {
    return copy(id, notificationId, other, proof, created);
  }

  /** The same callout sent on purpose once more, with the proof of today. */
  public Callout again(String newId, String newNotificationId, Proof newProof, Instant now) {
    return copy(newId, newNotificationId, message, newProof, now);
  }

  private Callout copy(
      String newId, String newNotificationId, Message other, Proof newProof, Instant when) {
    return new Callout(
        newId,
        newNotificationId,
        notification,
        templateId,
        event,
        objectId,
        context,
        other,
        newProof,
        when);
  }
}
