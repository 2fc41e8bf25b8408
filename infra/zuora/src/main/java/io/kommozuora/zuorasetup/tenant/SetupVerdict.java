package io.kommozuora.zuorasetup.tenant;

import com.fasterxml.jackson.databind.JsonNode;
import io.kommozuora.http.Answer;
import io.kommozuora.http.ApiException;
import io.kommozuora.http.Reason;
import io.kommozuora.http.Verdict;
import io.kommozuora.zuora.ZuoraClient;
import java.util.List;
import java.util.Set;

/** Zuora's verdict where success is the thing itself, and a gateway's plain words are a no. */
final class SetupVerdict implements Verdict {
  private static final Set<Integer> REFUSALS = Set.of(400, 404, 405, 406, 413, 415, 422);

  private final Verdict usual = ZuoraClient.verdict();

  @Override
  public void check(Answer answer) {
    JsonNode body = answer.body();
    if (answer.succeeded() && body.path("id").isTextual() && body.path("success").asBoolean(true)) {
      return;
    }
    if (REFUSALS.contains(answer.status()) && body.path("message").isTextual()) {
      Reason reason = new Reason(body.path("code").asText(""), "", body.path("message").asText());
      throw new ApiException.Rejected(answer.call(), answer.status(), List.of(reason));
    }
    usual.check(answer);
  }
}
