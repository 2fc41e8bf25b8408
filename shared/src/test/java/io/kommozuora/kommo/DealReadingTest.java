package io.kommozuora.kommo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kommozuora.deal.CompanyId;
import io.kommozuora.deal.Contact;
import io.kommozuora.deal.ContactId;
import io.kommozuora.deal.Deal;
import io.kommozuora.deal.DealId;
import io.kommozuora.deal.FieldKey;
import io.kommozuora.deal.UserId;
import io.kommozuora.http.ApiException;
import io.kommozuora.http.Breaker;
import io.kommozuora.http.ScriptedApi;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DealReadingTest {
  private static final DealId DEAL = new DealId(21700451);

  private final ScriptedApi api = new ScriptedApi();
  private final KommoClient kommo =
      new KommoClient(api.client(KommoClient.verdict(Breaker.none())));

  @AfterEach
  void close() {
    api.close();
  }

  private Deal sample(String name) {
    api.answers(200, Samples.text(name));
    return kommo.deal(DEAL).orElseThrow();
  }

  @Test
  void asksForTheDealWithItsContacts() {
    sample("get-lead-200-open.json");

    assertThat(api.asked().line()).isEqualTo("GET /api/v4/leads/21700451?with=contacts");
  }

  @Test
  void readsAWonDeal() {
    Deal deal = sample("get-lead-200-won-with-contacts-products.json");

    assertThat(deal.id()).isEqualTo(DEAL);
    assertThat(deal.name()).isEqualTo("Acme Labs – annual licence");
    assertThat(deal.won()).isTrue();
    assertThat(deal.pipeline()).isEqualTo(8800111);
    assertThat(deal.responsible()).isEqualTo(new UserId(12345601));
    assertThat(deal.closed()).contains(Instant.ofEpochSecond(1790001234));
    assertThat(deal.company()).contains(new CompanyId(30500118));
    assertThat(deal.contacts()).containsExactly(new ContactId(30500117), new ContactId(30500120));
    assertThat(deal.tags()).containsExactly("inbound");
    assertThat(deal.fields().text(new FieldKey.Code("PLAN"))).contains("Pro Annual");
    assertThat(deal.fields().text(new FieldKey.Id(900103))).contains("25");
  }

  @Test
  void readsADealOfWhichNothingIsFilledIn() {
    Deal deal = sample("get-lead-200-custom-fields-null.json");

    assertThat(deal.fields().all()).isEmpty();
    assertThat(deal.company()).isEmpty();
    assertThat(deal.mainContact()).isEmpty();
    assertThat(deal.tags()).isEmpty();
  }

  @Test
  void aDeletedDealIsNotWon() {
    Deal deal = sample("get-lead-200-deleted.json");

    assertThat(deal.deleted()).isTrue();
    assertThat(deal.won()).isFalse();
  }

  @Test
  void anOpenDealIsNotClosed() {
    Deal deal = sample("get-lead-200-open.json");

    assertThat(deal.won()).isFalse();
    assertThat(deal.closed()).isEmpty();
  }

  @Test
  void readsTheKeysThatWereWrittenBack() {
    Deal deal = sample("get-lead-200-already-synced.json");

    assertThat(deal.fields().text(new FieldKey.Id(900106))).contains("A00012345");
  }

  @Test
  void theMainContactComesFirst() {
    Deal deal =
        LeadJson.read(
            Samples.parsed(
                "{'id':1,'status_id':142,'pipeline_id':2,'_embedded':{'contacts':["
                    + "{'id':5,'is_main':false},{'id':6},{'id':4,'is_main':true}]}}"));

    assertThat(deal.mainContact()).contains(new ContactId(4));
    assertThat(deal.contacts())
        .containsExactly(new ContactId(4), new ContactId(5), new ContactId(6));
  }

  @Test
  void aRobotIsResponsibleWhereNobodyIs() {
    Deal deal =
        LeadJson.read(
            Samples.parsed("{'id':1,'status_id':142,'pipeline_id':2,'responsible_user_id':null}"));

    assertThat(deal.responsible()).isEqualTo(new UserId(0));
  }

  @Test
  void anUnknownDealIsEmpty() {
    api.answers(204).answers(404, Samples.text("error-404.json")).answers(200, "{\"id\":34567890}");

    assertThat(kommo.deal(DEAL)).isEmpty();
    assertThat(kommo.deal(DEAL)).isEmpty();
  }

  @Test
  void whereTheAccountIsNotNoDealIsUnknown() {
    api.answers(404, Samples.text("error-404.json")).answers(404, Samples.text("error-404.json"));

    assertThatThrownBy(() -> kommo.deal(DEAL))
        .isInstanceOf(ApiException.NoAnswer.class)
        .hasMessageContaining("no account at this address");
  }

  @Test
  void aWrongAddressIsNoUnknownDeal() {
    api.answers(404, "<html>no such account</html>");

    assertThatThrownBy(() -> kommo.deal(DEAL)).isInstanceOf(ApiException.NoAnswer.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"id", "status_id", "pipeline_id"})
  void aDealWithoutItsStageIsNoAnswer(String missing) {
    ObjectNode lead = (ObjectNode) Samples.json("get-lead-200-open.json");
    lead.remove(missing);
    api.answers(200, lead.toString());

    assertThatThrownBy(() -> kommo.deal(DEAL))
        .isInstanceOf(ApiException.NoAnswer.class)
        .hasMessageContaining("a lead without " + missing);
  }

  @Test
  void readsAContact() {
    api.answers(200, Samples.text("get-contact-200.json"));

    Contact contact = kommo.contact(new ContactId(30500117)).orElseThrow();

    assertThat(api.asked().line()).isEqualTo("GET /api/v4/contacts/30500117");
    assertThat(contact.name()).isEqualTo("Dana Reyes");
    assertThat(contact.firstName()).isEqualTo("Dana");
    assertThat(contact.lastName()).isEqualTo("Reyes");
    assertThat(contact.fields().text(new FieldKey.Code("EMAIL")))
        .contains("dana.reyes@example.test");
  }

  @Test
  void readsAContactWithoutItsPartsOfTheName() {
    api.answers(200, "{\"id\":5,\"name\":\"Cher\",\"first_name\":null}");

    Contact contact = kommo.contact(new ContactId(5)).orElseThrow();

    assertThat(contact.firstName()).isEmpty();
    assertThat(contact.fields().all()).isEmpty();
  }

  @Test
  void readsACompany() {
    api.answers(200, Samples.text("get-company-200.json")).answers(204);
    CompanyId id = new CompanyId(30500118);

    assertThat(kommo.company(id).orElseThrow().name()).isEqualTo("Acme Labs Inc.");
    assertThat(kommo.company(id)).isEmpty();
    assertThat(api.asked().line()).isEqualTo("GET /api/v4/companies/30500118");
  }
}
