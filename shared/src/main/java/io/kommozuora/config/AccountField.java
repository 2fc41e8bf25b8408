package io.kommozuora.config;

import io.kommozuora.deal.FieldKey;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a custom field of the Zuora account is filled with. */
public sealed interface AccountField {
  /** NetSuite's fields, which exist only beside its connector. */
  Set<String> NETSUITE =
      Set.of(
          "Class__NS",
          "CustomerType__NS",
          "Department__NS",
          "IntegrationId__NS",
          "IntegrationStatus__NS",
          "Location__NS",
          "Subsidiary__NS",
          "SyncDate__NS",
          "SynctoNetSuite__NS");

  static Reading<AccountField> read(Entry entry) {
    return entry.isSection()
        ? entry.section(Mapped::read)
        : entry.text(text -> new Fixed(Scalar.TEXT.apply(text)));
  }

  /** The API name of a field that may be filled, exactly as Zuora writes it. */
  static String name(String text) {
    if (text.matches("[A-Za-z]\\w*__c") || NETSUITE.contains(text)) return text;
    throw Scalar.refused(
        text, "no custom field", "a name that ends in __c, or NetSuite's, e.g. Subsidiary__NS");
  }

  /** The value for a deal; empty if the deal does not decide it. */
  Optional<String> valueFor(Facts facts);

  /** The same for every account of the entity. */
  record Fixed(String value) implements AccountField {
    @Override
    public Optional<String> valueFor(Facts facts) {
      return Optional.of(value);
    }
  }

  /** Translated from a field of the deal. */
  record Mapped(FieldKey field, Map<String, String> values) implements AccountField {
    public Mapped {
      values = Map.copyOf(values);
      if (values.isEmpty()) throw new IllegalArgumentException("has no values; write some");
    }

    static Mapped read(Section section) {
      var field = section.required("field", Scalar.FIELD, "SUBSIDIARY");
      var values = section.table("values", key -> key, value -> value.text(Scalar.TEXT));
      return new Mapped(field.get(), values.get());
    }

    @Override
    public Optional<String> valueFor(Facts facts) {
      var found = facts.values(field).stream().filter(values::containsKey).map(values::get);
      var distinct = found.distinct().toList();
      return distinct.size() == 1 ? Optional.of(distinct.getFirst()) : Optional.empty();
    }
  }
}
