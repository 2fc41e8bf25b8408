package io.kommozuora.zuorasetup.plan;

import com.fasterxml.jackson.databind.JsonNode;
import io.kommozuora.http.JsonHttp;
import java.util.ArrayList;
import java.util.List;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads a plan from YAML. */
final class PlanReader {
  private static final Event NONE = new Event.Custom("none");

  private PlanReader() {}

  static Plan read(String source, String yaml) {
    List<String> mistakes = new ArrayList<>();
    Section root = new Section("", json(source, yaml), mistakes);
    Plan plan =
        new Plan(
            root.list("events", PlanReader::event), root.list("callouts", PlanReader::callout));
    root.nothingElse();
    if (!mistakes.isEmpty()) {
      throw new BadPlan(source, mistakes);
    }
    return plan;
  }

  private static JsonNode json(String source, String yaml) {
    try {
      Object root = new Load(LoadSettings.builder().setLabel(source).build()).loadFromString(yaml);
      return JsonHttp.JSON.valueToTree(root);
    } catch (YamlEngineException e) {
      throw new BadPlan(source, List.of("is no YAML: " + e.getMessage()));
    }
  }

  private static CustomEvent event(Section section) {
    return new CustomEvent(
        section.text("name"),
        section.text("displayName"),
        section.text("object"),
        section.text("condition"));
  }

  private static PlannedCallout callout(Section section) {
    return new PlannedCallout(
        section.text("name"),
        section.read("event", Event::parse, NONE),
        section.maybe("filter"),
        section.texts("parameters"),
        section.texts("body"),
        section.maybe("note"));
  }
}
