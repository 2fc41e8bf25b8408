package io.kommozuora.simulators.kommo.api;

import io.kommozuora.simulators.kommo.access.Gate;
import io.kommozuora.simulators.kommo.access.TokenEndpoint;
import io.kommozuora.simulators.kommo.access.Tokens;
import io.kommozuora.simulators.kommo.crm.Crm;
import io.kommozuora.simulators.kommo.crm.EntityType;
import io.kommozuora.simulators.kommo.hook.Registry;
import io.kommozuora.simulators.server.Call;
import io.kommozuora.simulators.server.Json;
import io.kommozuora.simulators.server.Reply;
import io.kommozuora.simulators.server.Responder;
import io.kommozuora.simulators.server.Routes;

/** Kommo's HTTP face: turns away, authorizes, and sends each call to its endpoint. */
public final class KommoApi implements Responder {
  private static final String BEARER = "Bearer ";

  private final Crm crm;
  private final Gate gate;
  private final Tokens tokens;
  private final Routes open = new Routes(this::authorized, _ -> Problems.notAllowed());
  private final Routes endpoints = new Routes(Problems::notFound, _ -> Problems.notAllowed());
  private volatile boolean paid = true;

  /** The API of an account. */
  public KommoApi(
      Crm crm, Registry registry, Gate gate, Tokens tokens, TokenEndpoint tokenEndpoint) {
    this.crm = crm;
    this.gate = gate;
    this.tokens = tokens;
    open.on("POST", "/oauth2/access_token", tokenEndpoint::answer)
        .on("GET", "/oauth2/account/current/subdomain", _ -> subdomain());
    register(registry);
  }

  /** Says whether the account is paid for. */
  public void paid(boolean now) {
    paid = now;
  }

  @Override
  public Reply answer(Call call) {
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
            .filter(value -> tokens.accepts(value.substring(BEARER.length())))
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

  private Reply subdomain() {
    var account = crm.account();
    return Hal.ok(
        Json.object()
            .put("id", account.id())
            .put("subdomain", account.subdomain())
            .put("domain", account.subdomain() + ".kommo.com"));
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
