package io.kommozuora.simulators.zuora.access;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kommozuora.simulators.server.Call;
import io.kommozuora.simulators.server.Json;
import io.kommozuora.simulators.server.Reply;
import io.kommozuora.simulators.server.Responder;
import io.kommozuora.simulators.zuora.tenant.Tenant;
import io.kommozuora.simulators.zuora.wire.ApiVersion;
import io.kommozuora.simulators.zuora.wire.Category;
import io.kommozuora.simulators.zuora.wire.ErrorShape;
import io.kommozuora.simulators.zuora.wire.Refusal;
import io.kommozuora.simulators.zuora.wire.Replies;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** POST /oauth/token: client credentials from a form. */
public final class TokenEndpoint implements Responder {
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final Pattern UUID_SHAPE =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
  private static final int AUTHENTICATION = 900000;

  private final Credentials credentials;
  private final Tenant tenant;
  private final Tokens tokens;
  private final Responder next;

  public TokenEndpoint(Credentials credentials, Tenant tenant, Tokens tokens, Responder next) {
    this.credentials = credentials;
    this.tenant = tenant;
    this.tokens = tokens;
    this.next = next;
  }

  @Override
  public Reply answer(Call call) {
    if (!call.path().equals("/oauth/token")) {
      return next.answer(call);
    }
    try {
      return Replies.ok(token(call));
    } catch (Refusal refusal) {
      return ErrorShape.V1.render(refusal, ApiVersion.NEWEST);
    }
  }

  private ObjectNode token(Call call) {
    require(call.method().equals("POST"), Category.METHOD, "Request method not supported");
    require(
        call.header("Content-Type").filter(type -> type.startsWith(FORM)).isPresent(),
        Category.MEDIA_TYPE,
        "Content type not supported");
    require(
        call.header("Zuora-Entity-Ids").stream().allMatch(id -> UUID_SHAPE.matcher(id).matches()),
        Category.BAD_VALUE,
        "Zuora-Entity-Ids is no UUID");
    Optional<String> entity = granted(form(call.body()));
    return Json.object()
        .put("access_token", tokens.issue(entity))
        .put("token_type", "bearer")
        .put("expires_in", Tokens.LIFE.toSeconds())
        .put("scope", "entity.sample service.usage.write tenant.4711 user.sample")
        .put("jti", UUID.randomUUID().toString().replace("-", ""));
  }

  private Optional<String> granted(Map<String, String> form) {
    require(
        "client_credentials".equals(form.get("grant_type")),
        Category.BAD_VALUE,
        "grant_type is not supported");
    Optional<String> entity = tenant.entityOf(form.get("client_id"), form.get("client_secret"));
    boolean known = credentials.match(form.get("client_id"), form.get("client_secret"));
    require(known || entity.isPresent(), Category.AUTHENTICATION, "Bad credentials");
    return entity;
  }

  private static Map<String, String> form(String body) {
    Map<String, String> form = new HashMap<>();
    Arrays.stream(body.split("&"))
        .map(pair -> pair.split("=", 2))
        .filter(pair -> pair.length == 2)
        .forEach(pair -> form.put(decoded(pair[0]), decoded(pair[1])));
    return form;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  private static void require(boolean fine, Category category, String message) {
    if (!fine) {
      throw Refusal.of(category, AUTHENTICATION, message);
    }
  }
}
