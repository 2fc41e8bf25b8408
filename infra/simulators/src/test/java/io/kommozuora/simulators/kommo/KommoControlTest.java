package io.kommozuora.simulators.kommo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.kommozuora.simulators.kommo.crm.Stage;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class KommoControlTest {
  private final Cast cast = Cast.start();
  private final KommoSimulator kommo = cast.kommo;
  private final Receiver receiver = new Receiver();

  @AfterEach
  void stop() {
    cast.close();
    receiver.close();
  }

  @Test
  void makesAndWinsADealOverHttp() throws InterruptedException {
    control(
        "hooks",
        "{\"destination\":\"%s\",\"settings\":[\"status_lead\"]}".formatted(receiver.url()));
    long company = made("companies", "{\"name\":\"Acme\",\"fields\":{\"EMAIL\":\"a@b.test\"}}");
    long contact = made("contacts", "{\"name\":\"Dana Reyes\",\"company\":%d}".formatted(company));
    long lead =
        made(
            "leads",
            "{\"name\":\"Deal\",\"price\":10,\"company\":%d,\"contacts\":[%d],"
                    .formatted(company, contact)
                + "\"fields\":{\"PLAN\":\"PRO_ANNUAL\",\"900102\":\"2026-10-01\"}}");

    control("leads/" + lead + "/stage", "{\"stage\":142}");
    kommo.awaitHooksDelivered();

    LeadSnapshot won = kommo.lead(lead);
    assertThat(won.stage().status()).isEqualTo(Stage.WON);
    assertThat(won.option("PLAN")).hasValue("PRO_ANNUAL");
    assertThat(won.text("Billing start date")).hasValue("1790827200");
    assertThat(won.contacts()).containsExactly(contact);
    assertThat(receiver.bodies()).hasSize(1);
  }

  @Test
  void fillsAndEmptiesFieldsInOneStep() throws InterruptedException {
    kommo.addLead(cast.deal());
    kommo.registerHook(receiver.url(), "update_lead");

    control("leads/" + Cast.DEAL + "/fields", "{\"PLAN\":\"STARTER_MONTHLY\",\"PO number\":null}");
    kommo.awaitHooksDelivered();

    JsonNode shown = cast.json(cast.send("GET", "/_control/kommo/leads/" + Cast.DEAL, ""));
    assertThat(shown.at("/fields/PLAN").asText()).isEqualTo("Starter Monthly");
    assertThat(shown.path("fields").has("PO number")).isFalse();
    assertThat(receiver.bodies()).hasSize(1);
  }

  @Test
  void makesFieldsOverHttp() {
    long id =
        made(
            "fields/companies",
            "{\"type\":\"smart_address\",\"name\":\"Billing\",\"code\":\"BILLING\"}");
    long company =
        made(
            "companies",
            "{\"name\":\"Acme\",\"fields\":{\"BILLING\":{\"country\":\"US\",\"state\":\"CA\"}}}");

    JsonNode values = cast.json(cast.get("/companies/" + company)).path("custom_fields_values");

    assertThat(values.get(0).path("field_id").asLong()).isEqualTo(id);
    assertThat(values.findValuesAsText("enum_code")).containsExactly("country", "state");
  }

  @Test
  void saysWhatIsWrongWithASeed() {
    HttpResponse<String> answer =
        control("leads", "{\"name\":\"Deal\",\"fields\":{\"PLAN\":\"NO_SUCH\"}}");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("Plan has no option NO_SUCH");
  }

  @Test
  void disturbsHooksOverHttp() throws InterruptedException {
    kommo.registerHook(receiver.url(), "add_lead");
    control("hooks/lose", "");
    made("leads", "{\"name\":\"Lost\"}");
    control("hooks/hold", "");
    made("leads", "{\"name\":\"First\"}");
    control("hooks/repeat", "{\"next\":1}");
    made("leads", "{\"name\":\"Second\"}");

    control("hooks/release", "{\"order\":\"REVERSED\"}");
    kommo.awaitHooksDelivered();

    JsonNode attempts = cast.json(cast.send("GET", "/_control/kommo/hooks", ""));
    assertThat(attempts.findValuesAsText("body"))
        .hasSize(3)
        .satisfies(
            bodies -> {
              assertThat(bodies.get(0)).contains("=Second&");
              assertThat(bodies.get(1)).contains("=Second&");
              assertThat(bodies.get(2)).contains("=First&");
            });
  }

  @Test
  void stopsPayingAndTakesTokensBackOverHttp() {
    control("paid", "{\"paid\":false}");
    assertThat(cast.get("/account").statusCode()).isEqualTo(402);

    cast.send("DELETE", "/_control/kommo/tokens", "");
    assertThat(cast.get("/account").statusCode()).isEqualTo(401);
  }

  @Test
  void blocksAndLiftsOverHttp() {
    control("block", "");
    assertThat(cast.get("/account").statusCode()).isEqualTo(403);

    cast.send("DELETE", "/_control/kommo/block", "");

    assertThat(cast.get("/account").statusCode()).isEqualTo(200);
  }

  private long made(String path, String body) {
    HttpResponse<String> answer = control(path, body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return cast.json(answer).path("id").asLong();
  }

  private HttpResponse<String> control(String path, String body) {
    return cast.send("POST", "/_control/kommo/" + path, body);
  }
}
