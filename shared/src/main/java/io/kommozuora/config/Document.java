package io.kommozuora.config;

import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/**
 * A YAML text, of which every value is text, a list or a section: nothing is a number by itself.
 */
final class Document {
  private static final int DEEPEST = 20;
  private static final LoadSettings SETTINGS =
      LoadSettings.builder()
          .setSchema(new FailsafeSchema())
          .setTagConstructors(Map.of(Tag.NULL, nothing -> ""))
          .setAllowDuplicateKeys(false)
          .build();

  private Document() {}

  /** The text's root; what is no YAML is an {@link IllegalArgumentException} for people. */
  static Object read(String yaml) {
    try {
      refuseDepth(yaml);
      return Optional.ofNullable(new Load(SETTINGS).loadFromString(yaml)).orElse("");
    } catch (MarkedYamlEngineException mistake) {
      throw new IllegalArgumentException(describe(mistake));
    } catch (YamlEngineException mistake) {
      throw new IllegalArgumentException("is no YAML we read: " + mistake.getMessage());
    }
  }

  // The library reads nested values by recursion: without a limit, a hostile file ends the stack.
  private static void refuseDepth(String yaml) {
    int depth = 0;
    for (Event event : new Parse(SETTINGS).parseString(yaml)) {
      if (event instanceof CollectionStartEvent) depth++;
      if (event instanceof CollectionEndEvent) depth--;
      if (depth > DEEPEST) throw new IllegalArgumentException("is nested too deeply");
    }
  }

  private static String describe(MarkedYamlEngineException mistake) {
    String where = mistake.getProblemMark().map(Document::position).orElse("");
    String advice = mistake.getProblem().contains("TAB") ? "; indent with spaces, not tabs" : "";
    return "is no YAML we read: " + where + mistake.getProblem() + advice;
  }

  private static String position(Mark mark) {
    return "line %d, column %d: ".formatted(mark.getLine() + 1, mark.getColumn() + 1);
  }
}
