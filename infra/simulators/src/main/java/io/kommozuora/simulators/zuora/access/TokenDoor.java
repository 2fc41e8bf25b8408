package io.kommozuora.simulators.zuora.access;

import io.kommozuora.simulators.server.Call;
import io.kommozuora.simulators.server.Json;
import io.kommozuora.simulators.server.Reply;
import io.kommozuora.simulators.server.Responder;
import io.kommozuora.simulators.zuora.wire.ApiVersion;
import io.kommozuora.simulators.zuora.wire.Category;
import io.kommozuora.simulators.zuora.wire.ErrorShape;
import io.kommozuora.simulators.zuora.wire.Refusal;
import io.kommozuora.simulators.zuora.wire.Replies;

/** Lets calls with a living token through. */
public final class TokenDoor implements Responder {
  private static final int AUTHENTICATION = 900000;

  private final Tokens tokens;
  private final Responder next;

  public TokenDoor(Tokens tokens, Responder next) {
    this.tokens = tokens;
    this.next = next;
  }

  @Override
  public Reply answer(Call call) {
    boolean known = Tokens.bearer(call).filter(tokens::valid).isPresent();
    return known ? next.answer(call) : refused(call);
  }

  /** The v1 API says no in its usual shape, Object Query and CRUD in their own. */
  private static Reply refused(Call call) {
    String message = "Authentication error";
    ErrorShape shape = ErrorShape.of(call.path());
    return shape == ErrorShape.V1
        ? shape.render(
            Refusal.of(Category.AUTHENTICATION, AUTHENTICATION, message), ApiVersion.NEWEST)
        : Replies.json(401, Json.object().put("message", message))
            .with("WWW-Authenticate", "Bearer realm=\"zuora\"");
  }
}
