package io.kommozuora.kommotoken.watch;

import io.kommozuora.aws.Mailbox;
import io.kommozuora.aws.Meters;
import io.kommozuora.aws.QueueMessage;
import io.kommozuora.http.ApiException;
import io.kommozuora.http.Refusal;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Believes a call that says our access was taken back once it is proven and Kommo does refuse us:
 * an old call that is sent again stops nothing.
 */
public final class Revocations {
  private static final Logger log = LoggerFactory.getLogger(Revocations.class);
  private static final Duration SOON = Duration.ofMinutes(1);
  // The call may come before Kommo itself has heard of it.
  private static final int LOOKS = 5;

  private final Credentials credentials;
  private final Trial trial;
  private final long account;
  private final Authorization authorization;
  private final Mailbox mailbox;
  private final Meters meters;

  public Revocations(
      Credentials credentials,
      Trial trial,
      long account,
      Authorization authorization,
      Mailbox mailbox,
      Meters meters) {
    this.credentials = credentials;
    this.trial = trial;
    this.account = account;
    this.authorization = authorization;
    this.mailbox = mailbox;
    this.meters = meters;
  }

  /** Handles the calls and returns those to look at again. */
  public Collection<QueueMessage> handle(List<QueueMessage> messages) {
    return messages.stream().filter(message -> !isDone(message)).toList();
  }

  private boolean isDone(QueueMessage message) {
    Credentials.Shown shown = credentials.now();
    meters.count("RevokeHooksReceived");
    if (!RevokeHook.of(message).isProven(shown.integration(), account)) {
      log.warn("revoke hook {} is not proven: it waits in quarantine", message.id());
      meters.count("RevokeHooksRefused");
      mailbox.quarantine(message, "signature");
      return true;
    }
    return isSettled(message, shown);
  }

  private boolean isSettled(QueueMessage message, Credentials.Shown shown) {
    try {
      trial.of(shown.pair());
    } catch (ApiException.Refused e) {
      if (e.refusal() == Refusal.CREDENTIALS) {
        authorization.lost(shown.key(), Loss.REVOKED);
        return true;
      }
      return later(message);
    } catch (ApiException e) {
      return later(message);
    }
    if (message.receives() < LOOKS) {
      return later(message);
    }
    log.warn("revoke hook {} is proven, but Kommo lets us in: nothing is done", message.id());
    return true;
  }

  private boolean later(QueueMessage message) {
    mailbox.delay(message, SOON);
    return false;
  }
}
