package io.kommozuora.deal;

import org.jspecify.annotations.Nullable;

/** Which custom field of a deal is meant: by the code an administrator gave it, or by its id. */
public sealed interface FieldKey {
  /** Reads a field's code; text of digits only is the field's id. */
  static FieldKey of(String text) {
    return text.matches("[0-9]{1,18}") ? new Id(Long.parseLong(text)) : new Code(text);
  }

  /** Whether the field with this id and, where it has one, this code is meant. */
  boolean names(long id, @Nullable String code);

  /** A field named by the number Kommo gave it. */
  record Id(long value) implements FieldKey {
    public Id {
      if (value <= 0) throw new IllegalArgumentException("a field's id is positive, not " + value);
    }

    @Override
    public boolean names(long id, @Nullable String code) {
      return id == value;
    }

    @Override
    public String toString() {
      return Long.toString(value);
    }
  }

  /** A field named by its code, exactly as Kommo shows it. */
  record Code(String value) implements FieldKey {
    public Code {
      if (!value.matches("\\w*[A-Za-z_]\\w*")) {
        throw new IllegalArgumentException(
            "\"%s\" is no field; write its code, e.g. ZUORA_PLAN, or its id, e.g. 900101"
                .formatted(value));
      }
    }

    @Override
    public boolean names(long id, @Nullable String code) {
      return value.equals(code);
    }

    @Override
    public String toString() {
      return value;
    }
  }
}
