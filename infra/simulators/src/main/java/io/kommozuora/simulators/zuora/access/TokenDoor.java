package io.kommozuora.simulators.zuora.access;

import io.kommozuora.simulators.zuora.wire.Answer;
import io.kommozuora.simulators.zuora.wire.ApiVersion;
import io.kommozuora.simulators.zuora.wire.Call;
import io.kommozuora.simulators.zuora.wire.Category;
import io.kommozuora.simulators.zuora.wire.ErrorShape;
import io.kommozuora.simulators.zuora.wire.Handler;
import io.kommozuora.simulators.zuora.wire.Json;
import io.kommozuora.simulators.zuora.wire.Refusal;
import java.util.Map;

/** Lets calls with a living token through. */
public final class TokenDoor implements Handler {
  private static final int AUTHENTICATION = 900000;
  private static final String BEARER = "Bearer ";

  private final Tokens tokens;
  private final Handler next;

  public TokenDoor(Tokens tokens, Handler next) {
    this.tokens = tokens;
    this.next = next;
  }

  @Override
  public Answer answer(Call call) {
    boolean known =
        call.header("Authorization")
            .filter(header -> header.startsWith(BEARER))
            .map(header -> header.substring(BEARER.length()))
            .filter(tokens::valid)
            .isPresent();
    return known ? next.answer(call) : refused(call);
  }

  /** The v1 API says no in its usual shape, Object Query and CRUD in their own. */
  private static Answer refused(Call call) {
    String message = "Authentication error";
    ErrorShape shape = ErrorShape.of(call.path());
    return shape == ErrorShape.V1
        ? shape.render(
            Refusal.of(Category.AUTHENTICATION, AUTHENTICATION, message),
            ApiVersion.NEWEST,
            call.requestId())
        : Answer.json(401, Json.object().put("message", message))
            .with(Map.of("WWW-Authenticate", "Bearer realm=\"zuora\""));
  }
}
