package io.kommozuora.kommo;

import com.fasterxml.jackson.databind.JsonNode;
import io.kommozuora.http.Answer;
import io.kommozuora.http.ApiException;
import io.kommozuora.http.Breaker;
import io.kommozuora.http.Reason;
import io.kommozuora.http.Refusal;
import io.kommozuora.http.Verdict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Kommo's ways of saying no, after its page on HTTP codes. */
final class KommoVerdict implements Verdict {
  // Kommo names no pause when its 429 is no JSON; its sample answer asks for minutes.
  private static final Duration PAUSE = Duration.ofSeconds(30);
  // After that long it is better to ask again than to believe a number.
  private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

  private final Breaker breaker;

  KommoVerdict(Breaker breaker) {
    this.breaker = breaker;
  }

  @Override
  public void check(Answer answer) {
    if (!answer.succeeded()) {
      throw failure(answer);
    }
    // Kommo answers 200 with an object, always: anything else comes from something in between.
    if (answer.status() == 200 && !answer.body().isObject()) {
      throw new ApiException.NoAnswer(answer.call(), "200 without a JSON object");
    }
  }

  private ApiException failure(Answer answer) {
    return switch (answer.status()) {
      case 401 -> refused(answer, Refusal.CREDENTIALS);
      case 402 -> refused(answer, Refusal.UNPAID);
      case 403 -> refused(answer, Refusal.FORBIDDEN);
      case 429 -> busy(answer);
      default -> unansweredOrRejected(answer);
    };
  }

  // A client error in Kommo's own words is Kommo's; a redirect, a gateway's page or trouble on the
  // way says nothing about what was asked.
  private static ApiException unansweredOrRejected(Answer answer) {
    boolean rejected = answer.status() >= 400 && answer.status() < 500 && answer.body().isObject();
    return rejected
        ? new ApiException.Rejected(answer.call(), answer.status(), reasons(answer.body()))
        : new ApiException.NoAnswer(answer.call(), answer.status());
  }

  private ApiException busy(Answer answer) {
    Duration asked = retryAfter(answer).orElse(PAUSE);
    Duration pause = asked.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : asked;
    breaker.pause(pause);
    return new ApiException.Busy(answer.call(), "429", Optional.of(pause));
  }

  private ApiException refused(Answer answer, Refusal refusal) {
    breaker.refused(refusal);
    return new ApiException.Refused(answer.call(), answer.status(), refusal);
  }

  private static Optional<Duration> retryAfter(Answer answer) {
    long seconds = answer.body().path("retry_after").asLong(-1);
    return seconds >= 0 ? Optional.of(Duration.ofSeconds(seconds)) : answer.seconds("Retry-After");
  }

  private static List<Reason> reasons(JsonNode body) {
    List<Reason> reasons = new ArrayList<>();
    for (JsonNode item : body.path("validation-errors")) {
      for (JsonNode error : item.path("errors")) {
        reasons.add(reason(error, item.path("request_id").asText("")));
      }
    }
    if (reasons.isEmpty()) {
      reasons.add(new Reason(body.path("title").asText(""), "", body.path("detail").asText("")));
    }
    return reasons;
  }

  private static Reason reason(JsonNode error, String item) {
    return new Reason(
        error.path("code").asText(""),
        error.path("path").asText(""),
        error.path("detail").asText(""),
        item);
  }
}
