package io.kommozuora.kommowon;

import io.kommozuora.aws.Mailbox;
import io.kommozuora.aws.Meters;
import io.kommozuora.aws.QueueMessage;
import io.kommozuora.kommowon.hook.Hint;
import io.kommozuora.kommowon.hook.Hook;
import io.kommozuora.kommowon.hook.HookReader;
import io.kommozuora.kommowon.hook.Reading;
import io.kommozuora.token.HookSecrets;
import io.kommozuora.token.PathProof;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets a message in or not. What is not proven goes unread to the quarantine queue, so that a
 * wrongly replaced token loses nothing.
 */
final class Admission {
  private static final Logger log = LoggerFactory.getLogger(Admission.class);

  private final HookSecrets secrets;
  private final PathProof proof;
  private final HookReader reader = new HookReader();
  private final long account;
  private final Mailbox mailbox;
  private final Meters meters;

  Admission(HookSecrets secrets, long account, Mailbox mailbox, Meters meters) {
    this.secrets = secrets;
    this.proof = PathProof.of(() -> secrets.get().tokens());
    this.account = account;
    this.mailbox = mailbox;
    this.meters = meters;
  }

  /** The deals the message names; none when it is not let in or names none. */
  List<Hint> hints(QueueMessage message) {
    meters.count("HooksReceived");
    if (!proven(message)) {
      return refused(message, "token");
    }
    return switch (reader.read(message.body())) {
      case Hook hook when hook.account().orElse(account) != account -> refused(message, "account");
      case Hook hook -> admitted(message, hook);
      case Reading.Foreign() -> dropped(message, "HooksForeign", "names no deal");
      case Reading.Malformed(String why) -> dropped(message, "HooksMalformed", why);
    };
  }

  private boolean proven(QueueMessage message) {
    return proof.proves(message.attribute("token"))
        || (secrets.doubted() && proof.proves(message.attribute("token")));
  }

  private List<Hint> refused(QueueMessage message, String why) {
    log.warn("hook {} refused for its {}: it waits in quarantine", message.id(), why);
    mailbox.quarantine(message, why);
    meters.count("HooksRefused", "why", why);
    return List.of();
  }

  private List<Hint> admitted(QueueMessage message, Hook hook) {
    if (hook.broken() > 0) {
      dropped(message, "HooksMalformed", hook.broken() + " entries of it are broken");
    }
    return hook.hints();
  }

  private List<Hint> dropped(QueueMessage message, String figure, String why) {
    log.info("hook {} {}", message.id(), why);
    meters.count(figure);
    return List.of();
  }
}
