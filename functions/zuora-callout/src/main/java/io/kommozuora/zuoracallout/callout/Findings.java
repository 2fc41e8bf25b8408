package io.kommozuora.zuoracallout.callout;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What has been found in a body so far; one that contradicts itself on a field says nothing. */
final class Findings {
  private final Map<Field, String> said = new EnumMap<>(Field.class);
  private final Set<Field> contradicted = EnumSet.noneOf(Field.class);
  private final Set<Field> doubted = EnumSet.noneOf(Field.class);

  void take(Field field, String text) {
    String value = text.strip();
    if (!isMissing(value)) {
      field.read(value).ifPresentOrElse(read -> claim(field, read), () -> doubt(field));
    }
  }

  /** Says that a value cannot be the field's, whatever it is. */
  void doubt(Field field) {
    doubted.add(field);
  }

  private void claim(Field field, String value) {
    String before = said.putIfAbsent(field, value);
    if (before != null && !before.equals(value)) {
      contradicted.add(field);
      doubt(field);
    }
  }

  Reading reading() {
    said.keySet().removeAll(contradicted);
    Optional<String> event =
        Stream.of(Field.EVENT_TYPE, Field.EVENT_NAME, Field.EVENT_CATEGORY)
            .flatMap(field -> said(field).stream())
            .findFirst();
    return event
        .flatMap(name -> EventNames.type(name, said(Field.CHANGE)))
        .<Reading>map(type -> new Callout(type, said, doubted))
        .orElseGet(() -> new Reading.Unknown(event));
  }

  private Optional<String> said(Field field) {
    return Optional.ofNullable(said.get(field));
  }

  /** Also a merge field that Zuora did not know comes as it stands in the template. */
  private static boolean isMissing(String value) {
    return value.isEmpty()
        || value.equals("null")
        || value.contains("{{")
        || (value.startsWith("<") && value.endsWith(">"));
  }
}
