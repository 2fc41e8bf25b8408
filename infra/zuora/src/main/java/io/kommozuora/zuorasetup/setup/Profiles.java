package io.kommozuora.zuorasetup.setup;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The communication profiles of a tenant: Zuora tells nothing of accounts outside them. */
final class Profiles {
  private final Map<String, String> idsByName;
  private final Set<String> covered = new HashSet<>();

  Profiles(Map<String, String> idsByName) {
    this.idsByName = idsByName;
  }

  /**
   * The ids of the profiles with these names.
   *
   * @throws IllegalArgumentException when there is none of that name
   */
  List<String> ids(Collection<String> names) {
    return names.stream().map(this::id).toList();
  }

  private String id(String name) {
    String id = idsByName.get(name);
    if (id == null) {
      throw new IllegalArgumentException(
          "there is no communication profile \"%s\", but %s".formatted(name, idsByName.keySet()));
    }
    return id;
  }

  /** Says that accounts of the notification's profiles are told of; whether it has any. */
  boolean cover(JsonNode notification) {
    Set<String> own = new HashSet<>();
    notification.path("communicationProfileIds").forEach(id -> own.add(id.asText()));
    own.add(notification.path("communicationProfileId").asText(""));
    own.remove("");
    covered.addAll(own);
    return !own.isEmpty();
  }

  /** The names of the profiles whose accounts nothing is told of. */
  List<String> uncovered() {
    return idsByName.entrySet().stream()
        .filter(profile -> !covered.contains(profile.getValue()))
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }
}
