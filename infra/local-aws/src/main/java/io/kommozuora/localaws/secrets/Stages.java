package io.kommozuora.localaws.secrets;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which version carries each staging label; a label is on one version at a time. */
final class Stages {
  static final String CURRENT = "AWSCURRENT";
  static final String PREVIOUS = "AWSPREVIOUS";
  static final String PENDING = "AWSPENDING";

  private final Map<String, String> versions = new TreeMap<>();

  @Nullable String versionOf(String stage) {
    return versions.get(stage);
  }

  /** The versions that carry any label. */
  Set<String> labelled() {
    return new TreeSet<>(versions.values());
  }

  Set<String> of(String version) {
    return versions.entrySet().stream()
        .filter(entry -> entry.getValue().equals(version))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /** Moves the label; the version that loses AWSCURRENT becomes AWSPREVIOUS. */
  void attach(String stage, String version) {
    String loser = versions.put(stage, version);
    boolean moved = loser != null && !loser.equals(version);
    if (moved && stage.equals(CURRENT)) versions.put(PREVIOUS, loser);
    if (stage.equals(CURRENT)) versions.remove(PREVIOUS, version);
  }

  void detach(String stage) {
    versions.remove(stage);
  }
}
