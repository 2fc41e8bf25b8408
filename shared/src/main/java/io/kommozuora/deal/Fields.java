package io.kommozuora.deal;

import java.util.List;
import java.util.Optional;

/** The filled custom fields of a deal, a contact or a company. */
public record Fields(List<Field> all) {
  public Fields {
    all = List.copyOf(all);
  }

  /**
   * One filled custom field.
   *
   * @param code Kommo's or the account's own code for the field, if it has one
   * @param type Kommo's name for the kind of field, such as select or smart_address
   */
  public record Field(long id, Optional<String> code, String type, List<FieldValue> values) {
    public Field {
      values = List.copyOf(values);
    }
  }

  /** The field's values; none when it is empty or does not exist. */
  public List<FieldValue> values(FieldKey key) {
    return all.stream()
        .filter(field -> key.names(field.id(), field.code().orElse(null)))
        .findFirst()
        .map(Field::values)
        .orElse(List.of());
  }

  /** The field's first value that is not blank. */
  public Optional<FieldValue> value(FieldKey key) {
    return values(key).stream().filter(value -> !value.text().isBlank()).findFirst();
  }

  /** The text of the field's first value that is not blank, without surrounding space. */
  public Optional<String> text(FieldKey key) {
    return value(key).map(value -> value.text().strip());
  }

  /** The fields of that type. */
  public List<Field> ofType(String type) {
    return all.stream().filter(field -> field.type().equals(type)).toList();
  }
}
