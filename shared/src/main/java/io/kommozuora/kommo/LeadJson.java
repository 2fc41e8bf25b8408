package io.kommozuora.kommo;

import com.fasterxml.jackson.databind.JsonNode;
import io.kommozuora.deal.CompanyId;
import io.kommozuora.deal.ContactId;
import io.kommozuora.deal.Deal;
import io.kommozuora.deal.DealId;
import io.kommozuora.deal.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A lead, as Kommo's API calls a deal, on the wire. */
final class LeadJson {
  private LeadJson() {}

  static Deal read(JsonNode lead) {
    JsonNode embedded = lead.path("_embedded");
    return new Deal(
        new DealId(needed(lead, "id")),
        lead.path("name").asText(""),
        needed(lead, "status_id"),
        needed(lead, "pipeline_id"),
        new UserId(Math.max(0, lead.path("responsible_user_id").asLong())),
        closed(lead.path("closed_at")),
        lead.path("is_deleted").asBoolean(),
        FieldsJson.read(lead.path("custom_fields_values")),
        company(embedded.path("companies")),
        contacts(embedded.path("contacts")),
        tags(embedded.path("tags")));
  }

  // Without its stage a won deal would look open, and nobody would bill it.
  private static long needed(JsonNode lead, String name) {
    JsonNode number = lead.path(name);
    if (!number.isIntegralNumber()) {
      throw new IllegalArgumentException("a lead without " + name);
    }
    return number.asLong();
  }

  private static Optional<Instant> closed(JsonNode seconds) {
    return seconds.asLong() > 0
        ? Optional.of(Instant.ofEpochSecond(seconds.asLong()))
        : Optional.empty();
  }

  private static Optional<CompanyId> company(JsonNode companies) {
    long id = companies.path(0).path("id").asLong();
    return id > 0 ? Optional.of(new CompanyId(id)) : Optional.empty();
  }

  private static List<ContactId> contacts(JsonNode contacts) {
    List<ContactId> ids = new ArrayList<>();
    for (JsonNode contact : contacts) {
      ContactId id = new ContactId(contact.path("id").asLong());
      if (contact.path("is_main").asBoolean()) {
        ids.addFirst(id);
      } else {
        ids.add(id);
      }
    }
    return ids;
  }

  private static Set<String> tags(JsonNode tags) {
    Set<String> names = new HashSet<>();
    for (JsonNode tag : tags) {
      names.add(tag.path("name").asText(""));
    }
    return names;
  }
}
