package io.kommozuora.simulators.zuora;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kommozuora.simulators.server.Call;
import io.kommozuora.simulators.server.Json;
import io.kommozuora.simulators.server.Reply;
import io.kommozuora.simulators.server.Routes;
import io.kommozuora.simulators.zuora.books.UsageImport;
import io.kommozuora.simulators.zuora.usage.ImportCourse;
import io.kommozuora.simulators.zuora.usage.Metering;
import io.kommozuora.simulators.zuora.wire.Replies;
import java.time.YearMonth;

/** The control paths of usage: how imports go, and what is on record. */
final class UsageControl {
  private static final String PREFIX = "/_control/zuora/usage";

  private final Metering usage;

  UsageControl(ZuoraSimulator zuora) {
    this.usage = zuora.usage();
  }

  void addTo(Routes routes) {
    routes
        .on("GET", PREFIX, _ -> Replies.ok(state()))
        .on("GET", PREFIX + "/sum", call -> Replies.ok(sum(call)))
        .on("POST", PREFIX + "/imports-go", call -> done(() -> usage.importsGo(course(call))))
        .on(
            "POST",
            PREFIX + "/next-import-goes",
            call -> done(() -> usage.nextImportGoes(course(call))));
  }

  private ObjectNode state() {
    ObjectNode json = Json.object().put("records", usage.records().size());
    ArrayNode imports = json.putArray("imports");
    usage.imports().forEach(each -> imports.add(json(each)));
    return json;
  }

  private static ObjectNode json(UsageImport each) {
    return Json.object()
        .put("id", each.id())
        .put("fileName", each.fileName())
        .put("size", each.size())
        .put("status", each.status().wire())
        .put("reason", each.reason())
        .put("imported", each.imported());
  }

  private ObjectNode sum(Call call) {
    return Json.object()
        .put(
            "sum",
            usage.sum(
                needed(call, "subscription"),
                needed(call, "uom"),
                YearMonth.parse(needed(call, "month"))));
  }

  private static ImportCourse course(Call call) {
    return new ImportCourseForm(
            Json.parse(call.body())
                .orElseThrow(() -> new IllegalArgumentException("the body is no JSON")))
        .course();
  }

  private static String needed(Call call, String parameter) {
    return call.parameters()
        .first(parameter)
        .orElseThrow(() -> new IllegalArgumentException(parameter + " is missing"));
  }

  private static Reply done(Runnable change) {
    change.run();
    return Reply.empty(204);
  }
}
