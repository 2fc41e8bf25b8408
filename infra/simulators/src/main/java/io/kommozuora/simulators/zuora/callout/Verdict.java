package io.kommozuora.simulators.zuora.callout;

import com.fasterxml.jackson.databind.JsonNode;
import io.kommozuora.simulators.server.Json;
import java.util.Set;

/** How an answer is taken: only 200 is good, and few of the others are worth another try. */
enum Verdict {
  DELIVERED,
  AGAIN,
  FINAL;

  private static final Set<Integer> WORTH_A_TRY = Set.of(403, 408, 429);

  static Verdict of(Answer answer, Message message, CalloutSettings settings) {
    if (answer.code() == 200 && (!message.confirms() || confirmed(answer))) {
      return DELIVERED;
    }
    return message.retries() && again(answer.code(), settings) ? AGAIN : FINAL;
  }

  /** A 200 only gets here when its body does not confirm it. */
  private static boolean again(int code, CalloutSettings settings) {
    return switch (code) {
      case Answer.INVALID_BODY -> false;
      case 200 -> true;
      case 401 -> settings.retries401();
      default -> code < 200 || code >= 500 || WORTH_A_TRY.contains(code);
    };
  }

  private static boolean confirmed(Answer answer) {
    return Json.parse(answer.content())
        .map(body -> body.path("success"))
        .filter(JsonNode::asBoolean)
        .isPresent();
  }
}
