package io.kommozuora.simulators.zuora.access;

import io.kommozuora.simulators.server.Call;
import io.kommozuora.simulators.server.Reply;
import io.kommozuora.simulators.server.Responder;
import io.kommozuora.simulators.server.Routes;
import io.kommozuora.simulators.zuora.endpoint.Paths;
import io.kommozuora.simulators.zuora.tenant.Tenant;
import io.kommozuora.simulators.zuora.wire.ApiVersion;
import io.kommozuora.simulators.zuora.wire.Category;
import io.kommozuora.simulators.zuora.wire.Endpoint;
import io.kommozuora.simulators.zuora.wire.ErrorShape;
import io.kommozuora.simulators.zuora.wire.NotSimulated;
import io.kommozuora.simulators.zuora.wire.Refusal;
import io.kommozuora.simulators.zuora.wire.Replies;
import io.kommozuora.simulators.zuora.wire.Request;
import java.util.Set;

/** Brings each call to its endpoint, and says no in the shape and version of the path. */
public final class Router implements Responder, Paths {
  private static final Set<String> TAKES_FILES = Set.of("/v1/usage");
  private static final Set<String> WITH_BODY = Set.of("POST", "PUT", "PATCH");

  private final Routes routes = new Routes(Router::unknown, Router::wrongMethod);
  private final Tenant tenant;
  private final Entities entities;

  public Router(Tenant tenant, Entities entities) {
    this.tenant = tenant;
    this.entities = entities;
  }

  @Override
  public Paths on(String method, String template, Endpoint endpoint) {
    routes.on(method, template, call -> answer(call, endpoint));
    return this;
  }

  @Override
  public Reply answer(Call call) {
    try {
      rightType(call);
      return routes.answer(call);
    } catch (Refusal refusal) {
      return ErrorShape.of(call.path()).render(refusal, shapedFor(call));
    } catch (NotSimulated missing) {
      return Replies.plain(501, String.valueOf(missing.getMessage()));
    }
  }

  private Reply answer(Call call, Endpoint endpoint) {
    return endpoint.answer(new Request(call, version(call), entities.of(call)));
  }

  private ApiVersion version(Call call) {
    return call.header("Zuora-Version").map(ApiVersion::parse).orElse(tenant.defaultVersion());
  }

  private ApiVersion shapedFor(Call call) {
    try {
      return version(call);
    } catch (Refusal unreadable) {
      return ApiVersion.NEWEST;
    }
  }

  private static Reply unknown(Call call) {
    Refusal refusal = Refusal.notFound("resource", call.path());
    return ErrorShape.of(call.path()).render(refusal, ApiVersion.NEWEST);
  }

  private static Reply wrongMethod(Call call) {
    throw Refusal.of(
        Category.METHOD,
        Refusal.UNKNOWN_OBJECT,
        "Request method '%s' not supported".formatted(call.method()));
  }

  private static void rightType(Call call) {
    String wanted = TAKES_FILES.contains(call.path()) ? "multipart/form-data" : "application/json";
    boolean right = call.header("Content-Type").filter(type -> type.startsWith(wanted)).isPresent();
    if (WITH_BODY.contains(call.method()) && !call.content().isEmpty() && !right) {
      throw Refusal.of(
          Category.MEDIA_TYPE, Refusal.UNKNOWN_OBJECT, "Content type is not supported");
    }
  }
}
