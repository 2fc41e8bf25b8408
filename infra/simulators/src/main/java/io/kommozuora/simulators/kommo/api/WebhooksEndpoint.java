package io.kommozuora.simulators.kommo.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kommozuora.simulators.kommo.crm.Crm;
import io.kommozuora.simulators.kommo.crm.Violation;
import io.kommozuora.simulators.kommo.hook.AccountHook;
import io.kommozuora.simulators.kommo.hook.Registry;
import io.kommozuora.simulators.server.Call;
import io.kommozuora.simulators.server.Json;
import io.kommozuora.simulators.server.Reply;
import io.kommozuora.simulators.server.Routes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** {@code /webhooks}. */
final class WebhooksEndpoint {
  private static final Set<String> KEYS = Set.of("destination", "settings", "sort");

  private final Crm crm;
  private final Registry registry;

  WebhooksEndpoint(Crm crm, Registry registry) {
    this.crm = crm;
    this.registry = registry;
  }

  void on(Routes routes) {
    routes
        .on("GET", Hal.API + "/webhooks", this::list)
        .on("POST", Hal.API + "/webhooks", this::create)
        .on("DELETE", Hal.API + "/webhooks", this::remove);
  }

  private Reply list(Call call) {
    var filter = Filter.of(call);
    List<ObjectNode> found =
        registry.all().stream()
            .filter(hook -> filter.allows("destination", hook.destination()))
            .map(this::json)
            .toList();
    if (found.isEmpty()) {
      return Reply.empty(204);
    }
    var body = Json.object().put("_total_items", found.size());
    body.putObject("_embedded").putArray("webhooks").addAll(found);
    return Hal.ok(body);
  }

  private Reply create(Call call) {
    long user = new Asked(call).user(crm);
    return Body.one(call).read(item -> created(item.only(KEYS), user)).getFirst();
  }

  private Reply created(Item item, long user) {
    String destination = item.requiredText("destination");
    List<String> settings = settings(item);
    int sort = item.integer("sort").map(Long::intValue).orElse(0);
    if (!destination.matches("https?://.+")) {
      item.violations().add(Violation.notSupported("destination"));
    }
    boolean full = registry.all().size() >= Registry.LIMIT;
    if (full && registry.find(destination).isEmpty()) {
      item.violations().add(Violation.notSupported("destination"));
    }
    return item.violations().isEmpty()
        ? Hal.reply(201, json(registry.add(destination, settings, sort, user)))
        : Reply.empty(400);
  }

  private static List<String> settings(Item item) {
    var settings = new ArrayList<String>();
    for (JsonNode setting :
        item.required("settings", item.array("settings")).orElseGet(Json::array)) {
      if (!HookSettings.KNOWN.contains(setting.asText())) {
        item.violations().add(Violation.notSupported("settings." + settings.size()));
      }
      settings.add(setting.asText());
    }
    return settings;
  }

  private Reply remove(Call call) {
    Body.one(call)
        .read(item -> item.only(Set.of("destination")).requiredText("destination"))
        .forEach(registry::remove);
    return Reply.empty(204);
  }

  private ObjectNode json(AccountHook hook) {
    var json =
        Json.object()
            .put("id", hook.id())
            .put("destination", hook.destination())
            .put("created_at", hook.createdAt().getEpochSecond())
            .put("updated_at", hook.updatedAt().getEpochSecond())
            .put("account_id", crm.account().id())
            .put("created_by", hook.createdBy())
            .put("sort", hook.sort())
            .put("disabled", hook.disabled());
    var settings = json.putArray("settings");
    hook.settings().forEach(settings::add);
    return json;
  }
}
