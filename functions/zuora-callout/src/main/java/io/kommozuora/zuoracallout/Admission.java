package io.kommozuora.zuoracallout;

import io.kommozuora.aws.Mailbox;
import io.kommozuora.aws.Meters;
import io.kommozuora.aws.QueueMessage;
import io.kommozuora.token.HookSecrets;
import io.kommozuora.zuoracallout.callout.Callout;
import io.kommozuora.zuoracallout.callout.CalloutReader;
import io.kommozuora.zuoracallout.callout.Reading;
import io.kommozuora.zuoracallout.proof.CalloutProof;
import io.kommozuora.zuoracallout.proof.Evidence;
import io.kommozuora.zuoracallout.proof.Lack;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets a callout in or not. What is not proven goes unread to the quarantine queue, so that a
 * wrongly replaced secret loses nothing.
 */
final class Admission {
  private static final Logger log = LoggerFactory.getLogger(Admission.class);

  private final CalloutProof proof;
  private final HookSecrets secrets;
  private final CalloutReader reader;
  private final Mailbox mailbox;
  private final Meters meters;

  Admission(
      CalloutProof proof,
      HookSecrets secrets,
      CalloutReader reader,
      Mailbox mailbox,
      Meters meters) {
    this.proof = proof;
    this.secrets = secrets;
    this.reader = reader;
    this.mailbox = mailbox;
    this.meters = meters;
  }

  /** What the message says; empty when it is not let in or says nothing we act on. */
  Optional<Callout> callout(QueueMessage message) {
    meters.count("CalloutsReceived");
    Optional<Lack> lack = lack(message);
    if (lack.isPresent()) {
      return refused(message, lack.get().name().toLowerCase(Locale.ROOT));
    }
    return switch (reader.read(message.body())) {
      case Callout callout -> Optional.of(callout);
      case Reading.Unknown(Optional<String> type) -> unknown(message, type.orElse("nothing"));
      case Reading.Malformed(String why) -> malformed(message, why);
    };
  }

  private Optional<Lack> lack(QueueMessage message) {
    Evidence evidence =
        new Evidence(
            message.attribute("token"),
            message.attribute("signature"),
            message.attribute("authorization"),
            message.body());
    Optional<Lack> lack = proof.lack(evidence);
    return lack.isPresent() && secrets.doubted() ? proof.lack(evidence) : lack;
  }

  private Optional<Callout> refused(QueueMessage message, String why) {
    log.warn("callout {} refused for its {}: it waits in quarantine", message.id(), why);
    mailbox.quarantine(message, why);
    meters.count("CalloutsRefused", "why", why);
    return Optional.empty();
  }

  private Optional<Callout> unknown(QueueMessage message, String type) {
    log.info("callout {} is about {}, which we do nothing for", message.id(), type);
    meters.count("CalloutsUnknown");
    return Optional.empty();
  }

  private Optional<Callout> malformed(QueueMessage message, String why) {
    log.warn("callout {} cannot be understood: {}", message.id(), why);
    meters.count("CalloutsMalformed");
    return Optional.empty();
  }
}
