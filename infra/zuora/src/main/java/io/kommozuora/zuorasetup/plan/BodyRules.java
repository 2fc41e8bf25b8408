package io.kommozuora.zuorasetup.plan;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a callout's body may say. */
final class BodyRules {
  private static final Pattern FIELD =
      Pattern.compile(
          "\\{\\{(?<curly>[A-Za-z]\\w*)(\\.\\w+)+}}|<(?<angle>[A-Za-z]\\w*)(\\.\\w+)+>");
  private static final String DATA_SOURCE = "DataSource";

  private BodyRules() {}

  /**
   * What is wrong with the body.
   *
   * @param object of a custom event, at which its own merge fields begin
   */
  static Stream<String> broken(PlannedCallout callout, Optional<String> object) {
    return Stream.concat(
        type(callout).stream(),
        callout.body().entrySet().stream()
            .filter(entry -> !entry.getKey().equals(PlannedCallout.TYPE))
            .flatMap(entry -> value(entry, callout.event(), object).stream()));
  }

  private static Optional<String> type(PlannedCallout callout) {
    return callout.body().getOrDefault(PlannedCallout.TYPE, "").matches("[A-Za-z]{1,100}")
        ? Optional.empty()
        : Optional.of("body.eventType: must be one word, such as PaymentProcessed");
  }

  private static Optional<String> value(
      Map.Entry<String, String> entry, Event event, Optional<String> object) {
    return wrong(entry.getValue(), event, object)
        .map(what -> "body.%s: \"%s\" %s".formatted(entry.getKey(), entry.getValue(), what));
  }

  private static Optional<String> wrong(String value, Event event, Optional<String> object) {
    Matcher field = FIELD.matcher(value);
    if (!field.matches()) {
      return Optional.of("is not one merge field, such as <Event.Timestamp>");
    }
    Optional<String> curly = Optional.ofNullable(field.group("curly"));
    String root = curly.orElseGet(() -> field.group("angle"));
    if (root.equals(DATA_SOURCE)) {
      return event.hasDataSource()
          ? Optional.empty()
          : Optional.of("is not known to %s, which has no data source".formatted(event));
    }
    return curly
        .filter(begins -> object.filter(known -> !known.equals(begins)).isPresent())
        .map(_ -> "must begin at the event's object, " + object.orElse(""));
  }
}
