package io.kommozuora.deal;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * One value of a custom field as Kommo returns it.
 *
 * @param text the value's text: a label for a choice, Unix seconds for a date, "true" for a tick
 * @param enumId the id of the choice, for fields that offer choices
 * @param enumCode the code of the choice or of an address part, if it was given one
 */
public record FieldValue(String text, OptionalLong enumId, Optional<String> enumCode) {
  /** A value of a field that offers no choices. */
  public static FieldValue of(String text) {
    return new FieldValue(text, OptionalLong.empty(), Optional.empty());
  }
}
