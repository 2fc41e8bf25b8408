package io.kommozuora.simulators.kommo.api;

import io.kommozuora.simulators.kommo.crm.Stage;
import io.kommozuora.simulators.server.Query;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Pairs of pipeline and stage, numbered: {@code name[0][pipeline_id]=1&name[0][status_id]=2}. */
record StageFilter(Map<String, Stage> stages) {
  static StageFilter of(Query query, String name) {
    var pattern = Pattern.compile(Pattern.quote(name) + "\\[(\\d+)]\\[(pipeline_id|status_id)]");
    var stages = new HashMap<String, Stage>();
    query
        .matching(pattern)
        .forEach(
            parameter -> {
              Matcher matcher = pattern.matcher(parameter.name());
              if (matcher.matches() && parameter.value().matches("\\d{1,18}")) {
                add(stages, matcher, Long.parseLong(parameter.value()));
              }
            });
    return new StageFilter(stages);
  }

  boolean allows(Stage stage) {
    return stages.isEmpty() || stages.values().stream().anyMatch(asked -> fits(asked, stage));
  }

  private static void add(Map<String, Stage> stages, Matcher name, long value) {
    Stage before = stages.getOrDefault(name.group(1), new Stage(0, 0));
    stages.put(
        name.group(1),
        name.group(2).equals("pipeline_id")
            ? new Stage(value, before.status())
            : new Stage(before.pipeline(), value));
  }

  private static boolean fits(Stage asked, Stage stage) {
    return (asked.pipeline() == 0 || asked.pipeline() == stage.pipeline())
        && (asked.status() == 0 || asked.status() == stage.status());
  }
}
