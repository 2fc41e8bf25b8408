package io.kommozuora.kommotoken.grant;

import io.kommozuora.http.Answer;
import io.kommozuora.http.ApiException;
import io.kommozuora.http.Reason;
import io.kommozuora.http.Refusal;
import io.kommozuora.http.Verdict;
import java.util.List;

/**
 * How Kommo's OAuth endpoints say no. A hint is the only part of the answer that is not translated;
 * see the reports collected at https://github.com/amocrm/amocrm-api-php/issues/123.
 */
final class GrantVerdict implements Verdict {
  @Override
  public void check(Answer answer) {
    if (!answer.succeeded()) {
      throw failure(answer);
    }
    if (!answer.body().isObject()) {
      throw new ApiException.NoAnswer(answer.call(), answer.status() + " without a JSON object");
    }
  }

  private static ApiException failure(Answer answer) {
    return switch (answer.status()) {
      case 402 -> new ApiException.Refused(answer.call(), 402, Refusal.UNPAID);
      case 403 -> new ApiException.Refused(answer.call(), 403, Refusal.FORBIDDEN);
      case 429 -> new ApiException.Busy(answer.call(), "429", answer.seconds("Retry-After"));
      case 400, 401, 404 ->
          new ApiException.Rejected(answer.call(), answer.status(), List.of(hint(answer)));
      default -> new ApiException.NoAnswer(answer.call(), answer.status());
    };
  }

  private static Reason hint(Answer answer) {
    return new Reason(answer.body().path("hint").asText(""), "", "");
  }
}
