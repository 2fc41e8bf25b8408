package io.kommozuora.stack;

import static io.kommozuora.stack.Template.TEMPLATE;
import static io.kommozuora.stack.Template.each;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a role may do, by the statements of its policies. */
record Rights(List<JsonNode> statements) {
  private static final Set<String> WRITE_NO_SECRET =
      Set.of(
          "secretsmanager:GetSecretValue",
          "secretsmanager:DescribeSecret",
          "secretsmanager:RotateSecret");

  static Rights of(String role) {
    return new Rights(
        each(TEMPLATE.properties(role).path("Policies")).stream()
            .flatMap(policy -> each(policy.at("/PolicyDocument/Statement")).stream())
            .toList());
  }

  /** The resources of each action, by name, in one line. */
  Map<String, String> resources() {
    Map<String, Set<String>> rights = new TreeMap<>();
    for (JsonNode statement : statements) {
      assertThat(statement.path("Effect").asText()).isEqualTo("Allow");
      for (JsonNode action : each(statement.required("Action"))) {
        rights
            .computeIfAbsent(action.asText(), unseen -> new TreeSet<>())
            .addAll(each(statement.required("Resource")).stream().map(Rights::name).toList());
      }
    }
    return rights.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, right -> String.join(" ", right.getValue())));
  }

  /** The condition of each statement with an action that begins so. */
  List<JsonNode> conditions(String beginning) {
    return statements.stream()
        .filter(
            statement ->
                each(statement.path("Action")).stream()
                    .anyMatch(action -> action.asText().startsWith(beginning)))
        .map(statement -> statement.path("Condition"))
        .toList();
  }

  /** Whether it may change the secret: an action that is not known not to is taken for one. */
  boolean writes(String secret) {
    return resources().entrySet().stream()
        .filter(right -> right.getKey().startsWith("secretsmanager:"))
        .filter(right -> !WRITE_NO_SECRET.contains(right.getKey()))
        .anyMatch(right -> List.of(right.getValue().split(" ", -1)).contains(secret));
  }

  private static String name(JsonNode resource) {
    return resource.isTextual() ? resource.asText() : resource.elements().next().asText();
  }
}
