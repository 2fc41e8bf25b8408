package io.kommozuora.simulators.zuora.callout;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** One try of a callout: a request, and a second one with credentials when they are asked for. */
record Attempt(Callout callout, int number, Instant at) {
  Answer run(Function<Message, Answer> exchange, History history) {
    Message plain = headed();
    boolean preemptive = callout.proof().basic().filter(Basic::preemptive).isPresent();
    Answer first = noted(preemptive ? authorized(plain) : plain, exchange, history);
    boolean asked = first.code() == 401 && first.basicChallenge() && !preemptive;
    return asked && callout.proof().basic().isPresent()
        ? noted(authorized(plain), exchange, history)
        : first;
  }

  private Answer noted(Message message, Function<Message, Answer> exchange, History history) {
    Answer answer = exchange.apply(message);
    history.note(new Sent(callout, number, message, answer.code(), at));
    return answer;
  }

  /** The request's own id is new for each attempt, the notification's never. */
  private Message headed() {
    String requestId = UUID.randomUUID().toString();
    Message message =
        callout
            .message()
            .with(
                Map.of(
                    "Zuora-Request-Id",
                    requestId,
                    "X-Amzn-Trace-Id",
                    "Root=1-%08x-%s"
                        .formatted(at.getEpochSecond(), requestId.replace("-", "").substring(8)),
                    "Zuora-Notification-Id",
                    callout.notificationId()));
    return callout
        .proof()
        .hmac()
        .map(hmac -> message.with(Map.of(hmac.header(), hmac.sign(message))))
        .orElse(message);
  }

  private Message authorized(Message message) {
    return message.with(Map.of("Authorization", callout.proof().basic().orElseThrow().header()));
  }
}
