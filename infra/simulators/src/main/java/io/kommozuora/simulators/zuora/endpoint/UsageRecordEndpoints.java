package io.kommozuora.simulators.zuora.endpoint;

import io.kommozuora.simulators.server.Json;
import io.kommozuora.simulators.server.Reply;
import io.kommozuora.simulators.zuora.body.BodyCheck;
import io.kommozuora.simulators.zuora.body.Form;
import io.kommozuora.simulators.zuora.body.UsageForms;
import io.kommozuora.simulators.zuora.ordering.Site;
import io.kommozuora.simulators.zuora.usage.UsageDesk;
import io.kommozuora.simulators.zuora.wire.Body;
import io.kommozuora.simulators.zuora.wire.Category;
import io.kommozuora.simulators.zuora.wire.Refusal;
import io.kommozuora.simulators.zuora.wire.Replies;
import io.kommozuora.simulators.zuora.wire.Request;

/** Usage records, one at a time. */
public final class UsageRecordEndpoints implements Endpoints {
  private static final String OLDEST_WSDL = "79";

  private final Site site;
  private final UsageDesk desk;

  public UsageRecordEndpoints(Site site) {
    this.site = site;
    this.desk = new UsageDesk(site);
  }

  @Override
  public void addTo(Paths paths) {
    paths
        .post("/v1/object/usage", this::create)
        .get("/v1/object/usage/{id}", this::read)
        .delete("/v1/object/usage/{id}", this::delete);
  }

  private Reply create(Request request) {
    Body body = checked(request, UsageForms.create(wsdlVersion(request)));
    return Replies.ok(
        Json.object().put("Id", desk.create(request.books(), body).id()).put("Success", true));
  }

  private Reply read(Request request) {
    return request
        .books()
        .usage(request.part("id"))
        .map(new UsageJson(request.books(), site.tenant().zone())::of)
        .map(Replies::ok)
        .orElseGet(Replies::noData);
  }

  private Reply delete(Request request) {
    String id = desk.delete(request.books(), request.part("id")).id();
    return Replies.ok(Json.object().put("id", id).put("success", true));
  }

  /** Fields nobody knows are passed over, unless the call wants them refused. */
  private static Body checked(Request request, Form form) {
    Body body = request.body();
    boolean strict = request.parameter("rejectUnknownFields").filter("true"::equals).isPresent();
    Body known = strict ? body : new Body(body.copy().retain(form.fields().keySet()));
    return BodyCheck.checked(known, form, Refusal.UNKNOWN_OBJECT, (object, name) -> false);
  }

  private static int wsdlVersion(Request request) {
    try {
      return Integer.parseInt(request.call().header("X-Zuora-WSDL-Version").orElse(OLDEST_WSDL));
    } catch (NumberFormatException e) {
      throw Refusal.of(
          Category.BAD_VALUE, Refusal.UNKNOWN_OBJECT, "X-Zuora-WSDL-Version is not valid.");
    }
  }
}
