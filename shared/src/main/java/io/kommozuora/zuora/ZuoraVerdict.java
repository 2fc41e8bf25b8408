package io.kommozuora.zuora;

import io.kommozuora.http.Answer;
import io.kommozuora.http.ApiException;
import io.kommozuora.http.Reason;
import io.kommozuora.http.Refusal;
import io.kommozuora.http.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Zuora's ways of saying no, after its guides on error handling and error codes: a business error
 * may come as HTTP 200, and the last two digits of a code are its category.
 */
final class ZuoraVerdict implements Verdict {
  @Override
  public void check(Answer answer) {
    if (answer.succeeded() && ZuoraErrors.success(answer)) {
      return;
    }
    throw failure(answer, ZuoraErrors.reasons(answer.body()));
  }

  private static ApiException failure(Answer answer, List<Reason> reasons) {
    if (reasons.isEmpty()) {
      return byStatus(answer);
    }
    return switch (ZuoraErrors.category(reasons)) {
      case AUTHENTICATION -> refused(answer, Refusal.CREDENTIALS);
      case PERMISSION -> refused(answer, Refusal.FORBIDDEN);
      case BUSY ->
          new ApiException.Busy(
              answer.call(), codes(reasons), retryAfter(answer, ZuoraErrors.tooMany(reasons)));
      case BUSINESS -> new ApiException.Rejected(answer.call(), answer.status(), reasons);
    };
  }

  // Without reasons it is a gateway that answers, and a gateway does not know whether the call had
  // its effect: Zuora goes on with an order after it gave up answering.
  private static ApiException byStatus(Answer answer) {
    return switch (answer.status()) {
      case 401 -> refused(answer, Refusal.CREDENTIALS);
      case 403 -> refused(answer, Refusal.FORBIDDEN);
      case 429 -> new ApiException.Busy(answer.call(), "429", retryAfter(answer, true));
      // Not 404: that would be taken for "does not exist", which Zuora says with a reason.
      case 400, 405, 406, 413, 415, 422 ->
          new ApiException.Rejected(answer.call(), answer.status(), List.of());
      default -> new ApiException.NoAnswer(answer.call(), answer.status());
    };
  }

  private static ApiException refused(Answer answer, Refusal refusal) {
    return new ApiException.Refused(answer.call(), answer.status(), refusal);
  }

  // The other headers come with every answer: they say when a count starts anew, not a lock's end.
  private static Optional<Duration> retryAfter(Answer answer, boolean tooMany) {
    Optional<Duration> told = answer.seconds("Retry-After");
    return tooMany ? told.or(() -> answer.seconds("ratelimit-reset")) : told;
  }

  private static String codes(List<Reason> reasons) {
    return String.join(",", reasons.stream().map(Reason::code).toList());
  }
}
