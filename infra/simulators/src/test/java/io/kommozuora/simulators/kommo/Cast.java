package io.kommozuora.simulators.kommo;

import com.fasterxml.jackson.databind.JsonNode;
import io.kommozuora.simulators.kommo.access.RateLimit;
import io.kommozuora.simulators.kommo.crm.CompanyDraft;
import io.kommozuora.simulators.kommo.crm.ContactDraft;
import io.kommozuora.simulators.kommo.crm.FieldDraft;
import io.kommozuora.simulators.kommo.crm.FieldType;
import io.kommozuora.simulators.kommo.crm.LeadDraft;
import io.kommozuora.simulators.kommo.crm.LineItem;
import io.kommozuora.simulators.kommo.crm.Pipelines;
import io.kommozuora.simulators.kommo.crm.Product;
import io.kommozuora.simulators.kommo.crm.Stage;
import io.kommozuora.simulators.server.Http;
import io.kommozuora.simulators.server.SimulatedTime;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The account of the sample payloads: its fields, its people, its deal. */
final class Cast implements AutoCloseable {
  static final long DEAL = 21700451;
  static final long CONTACT = 30500117;
  static final long SECOND_CONTACT = 30500120;
  static final long COMPANY = 30500118;
  static final Instant CREATED = Instant.ofEpochSecond(1789990000);

  final KommoSimulator kommo;
  final Http http;

  Cast(Options options, @Nullable String planCode) {
    kommo = KommoSimulator.start(options);
    http = Http.to(kommo.baseUrl());
    fields(planCode);
  }

  /** The plan field has a code, as in the API samples. */
  static Cast start() {
    return new Cast(options(), "PLAN");
  }

  /** The plan field has no code, as in the hook samples. */
  static Cast forHooks() {
    return new Cast(options(), null);
  }

  static Options options() {
    return Options.defaults().time(SimulatedTime.stoppedAt(CREATED)).rateLimit(RateLimit.off());
  }

  void until(long seconds) {
    kommo.time().advance(Duration.between(kommo.time().instant(), Instant.ofEpochSecond(seconds)));
  }

  void people() {
    kommo.addCompany(CompanyDraft.named("Acme Labs Inc.").id(COMPANY));
    kommo.addContact(ContactDraft.named("Dana Reyes").id(CONTACT).company(COMPANY));
    kommo.addContact(ContactDraft.named("Lee Park").id(SECOND_CONTACT).company(COMPANY));
    kommo.change(crm -> crm.products().add(347577, "Pro Annual licence", "SKU-PRO-ANNUAL", "1200"));
  }

  LeadDraft deal() {
    return LeadDraft.named("Acme Labs – annual licence")
        .id(DEAL)
        .price(30000)
        .stage(Pipelines.SALES, Pipelines.SALES_NEGOTIATION)
        .field("900101", "Pro Annual")
        .field("900102", LocalDate.of(2026, 10, 1))
        .field("900103", 25)
        .field("900104", true)
        .field("900105", "PO/7781 & Co + 5%");
  }

  LeadDraft wholeDeal() {
    people();
    return deal()
        .tag(55001, "inbound")
        .company(COMPANY)
        .contact(CONTACT)
        .contact(SECOND_CONTACT)
        .item(new LineItem(347577, BigDecimal.valueOf(25), Product.CATALOG, Product.PRICE.id()));
  }

  HttpResponse<String> send(String method, String path, String body) {
    try {
      return http.send(method, path, body, "Authorization", "Bearer " + kommo.token());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  HttpResponse<String> get(String path) {
    return send("GET", "/api/v4" + path, "");
  }

  HttpResponse<String> patch(String path, String body) {
    return send("PATCH", "/api/v4" + path, body);
  }

  HttpResponse<String> post(String path, String body) {
    return send("POST", "/api/v4" + path, body);
  }

  /** An answer with the links the samples have. */
  JsonNode json(HttpResponse<String> response) {
    return Sample.parsed(
        response.body().replace(kommo.baseUrl().toString(), "https://acmecloud-demo.kommo.com"));
  }

  @Override
  public void close() {
    kommo.close();
  }

  private void fields(@Nullable String planCode) {
    kommo.leadField(
        FieldDraft.select("Plan", planCode)
            .id(900101)
            .choice(700201, "Starter Monthly", "STARTER_MONTHLY")
            .choice(700202, "Pro Annual", "PRO_ANNUAL")
            .choice(700203, "Enterprise Annual", "ENTERPRISE_ANNUAL")
            .required(List.of(new Stage(Pipelines.SALES, Stage.WON))));
    kommo.leadField(FieldDraft.date("Billing start date", null).id(900102));
    kommo.leadField(FieldDraft.numeric("Seats", null).id(900103));
    kommo.leadField(FieldDraft.of(FieldType.CHECKBOX, "Auto renew", null).id(900104));
    kommo.leadField(FieldDraft.text("PO number", null).id(900105));
    kommo.leadField(key(900106, "Zuora account key", "ZUORA_ACCOUNT_KEY"));
    kommo.leadField(key(900107, "Zuora subscription key", "ZUORA_SUBSCRIPTION_KEY"));
  }

  private static FieldDraft key(long id, String name, String code) {
    return FieldDraft.text(name, code).id(id).apiOnly(true);
  }
}
