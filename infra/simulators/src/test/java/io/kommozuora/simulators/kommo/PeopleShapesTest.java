package io.kommozuora.simulators.kommo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.kommozuora.simulators.kommo.crm.CompanyDraft;
import io.kommozuora.simulators.kommo.crm.ContactDraft;
import io.kommozuora.simulators.kommo.crm.FieldDraft;
import io.kommozuora.simulators.kommo.crm.FieldType;
import io.kommozuora.simulators.server.Json;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class PeopleShapesTest {
  private final Cast cast = Cast.start();
  private final KommoSimulator kommo = cast.kommo;

  @AfterEach
  void stop() {
    cast.close();
  }

  @Test
  void showsACompanyWithAddressAndTaxId() {
    kommo.companyField(FieldDraft.smartAddress("Billing address", null).id(810110));
    kommo.companyField(FieldDraft.of(FieldType.LEGAL_ENTITY, "Tax ID", null).id(810111));
    JsonNode sample = Sample.json("get-company-200.json");
    kommo.addCompany(
        CompanyDraft.named("Acme Labs Inc.")
            .id(Cast.COMPANY)
            .field("PHONE", "+12025550100")
            .field("810110", sample.at("/custom_fields_values/2/values"))
            .field("810111", sample.at("/custom_fields_values/3/values")));
    cast.until(1790001234);
    kommo.setCompanyField(Cast.COMPANY, "EMAIL", "ap@acmelabs.example.test");

    assertThat(cast.json(cast.get("/companies/" + Cast.COMPANY))).isEqualTo(sample);
  }

  @Test
  void takesAnAddressAsItsParts() {
    kommo.companyField(FieldDraft.smartAddress("Billing address", "BILLING"));
    kommo.addCompany(CompanyDraft.named("Acme").id(5).field("BILLING", Map.of("country", "US")));

    JsonNode values = cast.json(cast.get("/companies/5")).at("/custom_fields_values/0/values");

    assertThat(values)
        .containsExactly(
            Json.object().put("value", "US").put("enum_id", 6).put("enum_code", "country"));
  }

  @Test
  void showsAContactWithItsCompany() {
    kommo.addCompany(CompanyDraft.named("Acme Labs Inc.").id(Cast.COMPANY));
    kommo.addContact(
        ContactDraft.named("Dana Reyes")
            .id(Cast.CONTACT)
            .company(Cast.COMPANY)
            .field("PHONE", "+12025550147")
            .field(
                "EMAIL", Sample.json("get-contact-200.json").at("/custom_fields_values/2/values")));
    cast.until(1790001234);
    kommo.setContactField(Cast.CONTACT, "POSITION", "VP Finance");

    assertThat(cast.json(cast.get("/contacts/" + Cast.CONTACT)))
        .isEqualTo(Sample.json("get-contact-200.json"));
  }

  @Test
  void linksBackToDealsWhenAsked() {
    kommo.addLead(cast.wholeDeal());

    JsonNode company = cast.json(cast.get("/companies/" + Cast.COMPANY + "?with=contacts,leads"));

    assertThat(company.at("/_embedded/leads").findValuesAsText("id"))
        .containsExactly(Long.toString(Cast.DEAL));
    assertThat(company.at("/_embedded/contacts").findValuesAsText("id"))
        .isEqualTo(List.of(Long.toString(Cast.CONTACT), Long.toString(Cast.SECOND_CONTACT)));
  }
}
