package io.kommozuora.simulators.kommo.api;

import io.kommozuora.simulators.kommo.access.Access;
import io.kommozuora.simulators.kommo.access.Gate;
import io.kommozuora.simulators.kommo.access.SubdomainEndpoint;
import io.kommozuora.simulators.kommo.access.TokenEndpoint;
import io.kommozuora.simulators.kommo.crm.Crm;
import io.kommozuora.simulators.kommo.crm.EntityType;
import io.kommozuora.simulators.kommo.hook.Registry;
import io.kommozuora.simulators.server.Call;
import io.kommozuora.simulators.server.Reply;
import io.kommozuora.simulators.server.Responder;
import io.kommozuora.simulators.server.Routes;

/** Kommo's HTTP face: turns away, authorizes, and sends each call to its endpoint. */
public final class KommoApi implements Responder {
  private static final String BEARER = "Bearer ";

  private final Crm crm;
  private final Access access;
  private final Routes open = new Routes(this::authorized, _ -> Problems.notAllowed());
  private final Routes endpoints = new Routes(Problems::notFound, _ -> Problems.notAllowed());
  private volatile boolean paid = true;

  /** The API of an account. */
  public KommoApi(Crm crm, Registry registry, Access access) {
    this.crm = crm;
    this.access = access;
    var tokens = new TokenEndpoint(access.integration(), access.tokens());
    var subdomain = new SubdomainEndpoint(crm.account(), access);
    open.on("POST", "/oauth2/access_token", tokens::answer)
        .on("GET", SubdomainEndpoint.PATH, subdomain::answer);
    register(registry);
  }

  /** Says whether the account is paid for. */
  public void paid(boolean now) {
    paid = now;
  }

  @Override
  public Reply answer(Call call) {
    return call.path().equals(SubdomainEndpoint.PATH)
        ? admitted(call)
        : access.host().elsewhere(call).orElseGet(() -> admitted(call));
  }

  private Reply admitted(Call call) {
    Gate gate = access.gate();
    return switch (gate.next()) {
      case BLOCKED -> Problems.blocked();
      case TOO_MANY -> Problems.tooManyCalls(gate.retryAfter());
      case OPEN -> open.answer(call);
    };
  }

  private Reply authorized(Call call) {
    boolean known =
        call.header("Authorization")
            .filter(value -> value.startsWith(BEARER))
            .filter(value -> access.tokens().accepts(value.substring(BEARER.length())))
            .isPresent();
    if (!known) {
      return Problems.unauthorized();
    }
    return paid ? crm.together(() -> dealtWith(call)) : Problems.unpaid();
  }

  private Reply dealtWith(Call call) {
    try {
      return endpoints.answer(call);
    } catch (RefusedException e) {
      return e.reply();
    }
  }

  private void register(Registry registry) {
    new AccountEndpoint(crm).on(endpoints);
    new PipelinesEndpoint(crm).on(endpoints);
    for (EntityType type : EntityType.values()) {
      new FieldsEndpoint(crm, type).on(endpoints);
    }
    new NotesEndpoint(crm).on(endpoints);
    new LeadsEndpoint(crm).on(endpoints);
    new PeopleEndpoint(crm).on(endpoints);
    new TasksEndpoint(crm).on(endpoints);
    new WebhooksEndpoint(crm, registry).on(endpoints);
    new EventsEndpoint(crm).on(endpoints);
    new CatalogsEndpoint(crm).on(endpoints);
  }
}
