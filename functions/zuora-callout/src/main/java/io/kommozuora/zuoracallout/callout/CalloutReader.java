package io.kommozuora.zuoracallout.callout;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import io.kommozuora.zuoracallout.callout.Reading.Malformed;
import java.io.IOException;
import java.util.Optional;

/**
 * Reads the body of Zuora's callouts; no body makes it throw, and its work grows with the length.
 */
public final class CalloutReader {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final JsonFactory json = json();
  private final Spellings spellings;

  /** A reader that knows the custom fields of account and subscription by their API names. */
  public CalloutReader(Optional<String> accountField, Optional<String> subscriptionField) {
    this.spellings = new Spellings(accountField, subscriptionField);
  }

  // Names are a stranger's: none is kept beyond its body, and none can be made to collide.
  private static JsonFactory json() {
    return JsonFactory.builder()
        .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
        .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
        .streamReadConstraints(
            StreamReadConstraints.builder()
                .maxNestingDepth(CalloutLimits.DEPTH)
                .maxNameLength(CalloutLimits.NAME)
                .maxNumberLength(CalloutLimits.BODY)
                .build())
        .build();
  }

  /** What this body is. */
  public Reading read(String body) {
    if (body.length() > CalloutLimits.BODY) {
      return new Malformed("the body is longer than %d characters".formatted(CalloutLimits.BODY));
    }
    String text = body.startsWith(BYTE_ORDER_MARK) ? body.substring(1) : body;
    return text.isBlank() ? new Malformed("the body is empty") : readText(text);
  }

  // The exceptions' messages quote the body: ours must not.
  private Reading readText(String text) {
    try (JsonParser parser = json.createParser(text)) {
      return readObject(parser);
    } catch (StreamConstraintsException e) {
      return new Malformed(
          "the body is deeper than %d levels, or has a name longer than %d characters"
              .formatted(CalloutLimits.DEPTH, CalloutLimits.NAME));
    } catch (IOException e) {
      return new Malformed("the body is no JSON");
    }
  }

  private Reading readObject(JsonParser parser) throws IOException {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      return new Malformed("the body is no object");
    }
    Findings findings = new BodyWalk(parser, spellings).walk();
    return parser.nextToken() == null
        ? findings.reading()
        : new Malformed("the body goes on after its object");
  }
}
