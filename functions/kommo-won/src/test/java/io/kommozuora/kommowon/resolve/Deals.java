package io.kommozuora.kommowon.resolve;

import io.kommozuora.deal.Company;
import io.kommozuora.deal.CompanyId;
import io.kommozuora.deal.Contact;
import io.kommozuora.deal.ContactId;
import io.kommozuora.deal.Deal;
import io.kommozuora.deal.DealId;
import io.kommozuora.deal.FieldValue;
import io.kommozuora.deal.Fields;
import io.kommozuora.deal.UserId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/** Won deals that lack nothing, and how to change one thing in them. */
final class Deals {
  private final Map<String, Fields.Field> fields = new LinkedHashMap<>();
  private Optional<Instant> closed = Optional.of(Instant.parse("2026-03-10T15:00:00Z"));
  private Optional<CompanyId> unreadCompany = Optional.empty();
  private Optional<ContactId> unreadContact = Optional.empty();
  private Set<String> tags = Set.of();

  private Deals() {}

  static Deals won() {
    return new Deals().plan("starter");
  }

  /** Chooses the plan whose code is its name. */
  Deals plan(String code) {
    return choosing("ZUORA_PLAN", new Choice(77_001, code, "The " + code + " plan"));
  }

  /** A choice of a field that offers some. */
  record Choice(long id, String code, String label) {
    private FieldValue value() {
      Optional<String> known = code.isEmpty() ? Optional.empty() : Optional.of(code);
      return new FieldValue(label, OptionalLong.of(id), known);
    }
  }

  Deals choosing(String field, Choice... choices) {
    return filled(field, "multiselect", Stream.of(choices).map(Choice::value).toList());
  }

  Deals writing(String field, String text) {
    return writing(field, "text", text);
  }

  Deals writing(String field, String type, String text) {
    return filled(field, type, List.of(FieldValue.of(text)));
  }

  Deals dated(String field, String moment) {
    return writing(field, "date", Long.toString(Instant.parse(moment).getEpochSecond()));
  }

  private Deals filled(String field, String type, List<FieldValue> values) {
    long id = 900_100L + fields.size();
    fields.put(field, new Fields.Field(id, Optional.of(field), type, values));
    return this;
  }

  Deals without(String field) {
    fields.remove(field);
    return this;
  }

  Deals closed(String moment) {
    closed = Optional.of(Instant.parse(moment));
    return this;
  }

  Deals neverClosed() {
    closed = Optional.empty();
    return this;
  }

  Deals tagged(String... names) {
    tags = Set.of(names);
    return this;
  }

  Deals ofUnreadableCompany() {
    unreadCompany = Optional.of(new CompanyId(30_500_119));
    return this;
  }

  Deals withUnreadableContact() {
    unreadContact = Optional.of(new ContactId(40_600_230));
    return this;
  }

  Deal of(Customers customers) {
    return new Deal(
        new DealId(31_415_926),
        "Example deal",
        Deal.WON,
        8_800_111,
        new UserId(7),
        closed,
        false,
        new Fields(List.copyOf(fields.values())),
        customers.company().map(Company::id).or(() -> unreadCompany),
        customers.contact().map(Contact::id).or(() -> unreadContact).stream().toList(),
        tags);
  }
}
