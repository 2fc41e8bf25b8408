package io.kommozuora.zuorasetup.plan;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A callout that Zuora is to make.
 *
 * @param name of its template and of its notification
 * @param filter which occurrences of the event it tells; left out: all
 * @param parameters values for what the notification can be asked to choose by
 * @param body what it says: a fixed word, and merge fields
 * @param note what whoever sets it up must see to in Zuora
 */
public record PlannedCallout(
    String name,
    Event event,
    Optional<String> filter,
    Map<String, String> parameters,
    Map<String, String> body,
    Optional<String> note) {
  /** Names the word by which the receiver knows what happened. */
  public static final String TYPE = "eventType";

  public PlannedCallout {
    parameters = Map.copyOf(parameters);
    body = Collections.unmodifiableMap(new LinkedHashMap<>(body));
  }
}
