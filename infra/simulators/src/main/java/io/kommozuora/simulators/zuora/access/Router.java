package io.kommozuora.simulators.zuora.access;

import io.kommozuora.simulators.zuora.books.Books;
import io.kommozuora.simulators.zuora.tenant.Tenant;
import io.kommozuora.simulators.zuora.wire.Answer;
import io.kommozuora.simulators.zuora.wire.ApiVersion;
import io.kommozuora.simulators.zuora.wire.Call;
import io.kommozuora.simulators.zuora.wire.Category;
import io.kommozuora.simulators.zuora.wire.ErrorShape;
import io.kommozuora.simulators.zuora.wire.Handler;
import io.kommozuora.simulators.zuora.wire.NotSimulated;
import io.kommozuora.simulators.zuora.wire.Refusal;
import io.kommozuora.simulators.zuora.wire.Request;
import io.kommozuora.simulators.zuora.wire.Routes;
import java.util.Set;

/** Brings each call to its endpoint, and says no in the shape and version of the path. */
public final class Router implements Handler {
  private static final Set<String> WITH_BODY = Set.of("POST", "PUT", "PATCH");

  private final Routes routes;
  private final Tenant tenant;
  private final Entities entities;

  public Router(Routes routes, Tenant tenant, Entities entities) {
    this.routes = routes;
    this.tenant = tenant;
    this.entities = entities;
  }

  @Override
  public Answer answer(Call call) {
    ApiVersion version = ApiVersion.NEWEST;
    try {
      version = call.header("Zuora-Version").map(ApiVersion::parse).orElse(tenant.defaultVersion());
      return answer(call, version);
    } catch (Refusal refusal) {
      return ErrorShape.of(call.path()).render(refusal, version, call.requestId());
    } catch (NotSimulated missing) {
      return Answer.plain(501, String.valueOf(missing.getMessage()));
    }
  }

  private Answer answer(Call call, ApiVersion version) {
    Routes.Match match = routes.match(call);
    jsonOnly(call);
    Books books = entities.of(call);
    return match.endpoint().answer(new Request(call, match.parts(), version, books));
  }

  private static void jsonOnly(Call call) {
    boolean json =
        call.header("Content-Type").filter(type -> type.startsWith("application/json")).isPresent();
    if (WITH_BODY.contains(call.method()) && !call.body().isEmpty() && !json) {
      throw Refusal.of(
          Category.MEDIA_TYPE, Refusal.UNKNOWN_OBJECT, "Content type is not supported");
    }
  }
}
