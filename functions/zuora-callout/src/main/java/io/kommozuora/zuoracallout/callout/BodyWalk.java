package io.kommozuora.zuoracallout.callout;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Walks through a body's objects, however deep, and picks the values whose names we know. */
final class BodyWalk {
  private final JsonParser parser;
  private final Spellings spellings;
  private final Findings findings = new Findings();
  private final Deque<String> objects = new ArrayDeque<>();
  private Name name = Name.of(Name.BODY, "");

  BodyWalk(JsonParser parser, Spellings spellings) {
    this.parser = parser;
    this.spellings = spellings;
  }

  /** Walks from the beginning of the body's object to its end. */
  Findings walk() throws IOException {
    objects.push(Name.BODY);
    while (!objects.isEmpty()) {
      step(parser.nextToken());
    }
    return findings;
  }

  private void step(JsonToken token) throws IOException {
    switch (token) {
      case FIELD_NAME -> name = Name.of(objects.element(), parser.currentName());
      case START_OBJECT -> objects.push(name.own());
      case END_OBJECT -> objects.pop();
      default -> value(token);
    }
  }

  private void value(JsonToken token) throws IOException {
    Optional<Field> field = spellings.field(name);
    // A list may name several of a kind, of which none is the callout's own.
    parser.skipChildren();
    if (field.isPresent()) {
      take(field.get(), token);
    }
  }

  private void take(Field field, JsonToken token) throws IOException {
    if (isText(token) || (token == JsonToken.VALUE_NUMBER_FLOAT && field.takesFractions())) {
      findings.take(field, parser.getText());
    } else if (token != JsonToken.VALUE_NULL) {
      findings.doubt(field);
    }
  }

  private static boolean isText(JsonToken token) {
    return token == JsonToken.VALUE_STRING || token == JsonToken.VALUE_NUMBER_INT;
  }
}
