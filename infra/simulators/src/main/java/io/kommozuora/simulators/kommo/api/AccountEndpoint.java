package io.kommozuora.simulators.kommo.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kommozuora.simulators.kommo.crm.Account;
import io.kommozuora.simulators.kommo.crm.Crm;
import io.kommozuora.simulators.kommo.crm.Product;
import io.kommozuora.simulators.server.Call;
import io.kommozuora.simulators.server.Json;
import io.kommozuora.simulators.server.Reply;
import io.kommozuora.simulators.server.Routes;
import java.util.Currency;
import java.util.Locale;
import java.util.Set;

/** {@code GET /account}. */
final class AccountEndpoint {
  private static final long CREATED_AT = 1_700_000_000;

  private final Crm crm;

  AccountEndpoint(Crm crm) {
    this.crm = crm;
  }

  void on(Routes routes) {
    routes.on("GET", Hal.API + "/account", this::account);
  }

  private Reply account(Call call) {
    var asked = new Asked(call);
    Set<String> with = asked.with();
    ObjectNode json = facts(crm.account(), asked.user(crm));
    extras(json, with);
    json.set("_links", Hal.links(call, "/account"));
    json.set("_embedded", embedded(call, with));
    return Hal.ok(json);
  }

  private static ObjectNode facts(Account account, long user) {
    return Json.object()
        .put("id", account.id())
        .put("name", account.name())
        .put("subdomain", account.subdomain())
        .put("created_at", CREATED_AT)
        .put("created_by", 0)
        .put("updated_at", CREATED_AT)
        .put("updated_by", 0)
        .put("current_user_id", user)
        .put("country", "US")
        .put("currency", account.currency())
        .put("currency_symbol", Currency.getInstance(account.currency()).getSymbol(Locale.US))
        .put("customers_mode", "unavailable")
        .put("is_unsorted_on", true)
        .put("mobile_feature_version", 0)
        .put("is_loss_reason_enabled", true)
        .put("is_helpbot_enabled", false)
        .put("is_technical_account", false)
        .put("contact_name_display_order", 1);
  }

  private static void extras(ObjectNode json, Set<String> with) {
    if (with.contains("is_api_filter_enabled")) {
      json.put("is_api_filter_enabled", true);
    }
    if (with.contains("version")) {
      json.put("version", 16);
    }
    if (with.contains("invoices_settings")) {
      json.putObject("invoices_settings")
          .put("lang", "en")
          .put("invoices_catalog_id", Product.INVOICES_CATALOG);
    }
  }

  private ObjectNode embedded(Call call, Set<String> with) {
    var embedded = Json.object();
    if (with.contains("users_groups")) {
      embedded
          .putArray("users_groups")
          .addObject()
          .put("id", 0)
          .put("name", "Sales")
          .putNull("uuid");
    }
    if (with.contains("task_types")) {
      var types = embedded.putArray("task_types");
      types.add(taskType(1, "Follow-up", "FOLLOW_UP"));
      types.add(taskType(2, "Meeting", "MEETING"));
    }
    if (with.contains("datetime_settings")) {
      embedded.set("datetime_settings", times(call));
    }
    return embedded;
  }

  private static ObjectNode taskType(int id, String name, String code) {
    return Json.object()
        .put("id", id)
        .put("name", name)
        .putNull("color")
        .putNull("icon_id")
        .put("code", code);
  }

  private ObjectNode times(Call call) {
    var zone = crm.account().zone();
    String offset = zone.getRules().getOffset(call.at()).toString();
    return Json.object()
        .put("date_pattern", "m/d/Y H:i")
        .put("short_date_pattern", "m/d/Y")
        .put("short_time_pattern", "H:i")
        .put("date_format", "m/d/Y")
        .put("time_format", "H:i:s")
        .put("timezone", zone.getId())
        .put("timezone_offset", offset.equals("Z") ? "+00:00" : offset);
  }
}
