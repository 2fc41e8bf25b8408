package io.kommozuora.config;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * A YAML text, of which every value is text, a list or a section: nothing is a number by itself. It
 * is built from the parser's events: the library's own loader follows hostile nesting until the
 * stack ends, and loads more classes at a cold start.
 */
final class Document {
  private static final int DEEPEST = 20;
  private static final int MOST_ALIASES = 50;
  private static final LoadSettings SETTINGS = LoadSettings.builder().build();

  private final Iterator<Event> events;
  private final Map<Anchor, Object> anchored = new HashMap<>();
  private int depth;
  private int aliases;

  private Document(Iterator<Event> events) {
    this.events = events;
  }

  /** The text's root; what is no YAML is an {@link IllegalArgumentException} for people. */
  static Object read(String yaml) {
    try {
      return new Document(new Parse(SETTINGS).parseString(yaml).iterator()).root();
    } catch (MarkedYamlEngineException mistake) {
      String advice = mistake.getProblem().contains("TAB") ? "; indent with spaces, not tabs" : "";
      throw refused(mistake.getProblemMark(), mistake.getProblem() + advice);
    } catch (YamlEngineException mistake) {
      throw refused(Optional.empty(), String.valueOf(mistake.getMessage()));
    }
  }

  private Object root() {
    Object root = "";
    int documents = 0;
    while (events.hasNext()) {
      Event event = events.next();
      if (!(event instanceof DocumentStartEvent)) continue;
      if (++documents > 1) throw refused(event, "a second document begins; write one");
      root = value(events.next());
    }
    return root;
  }

  private Object value(Event event) {
    if (event instanceof AliasEvent alias) return aliased(alias);

    Object value =
        switch (event) {
          case ScalarEvent scalar -> text(scalar);
          case SequenceStartEvent start -> list(start);
          case MappingStartEvent start -> section(start);
          default -> throw refused(event, "no value is here");
        };
    ((NodeEvent) event).getAnchor().ifPresent(anchor -> anchored.put(anchor, value));
    return value;
  }

  private static String text(ScalarEvent scalar) {
    if (scalar.getTag().isPresent()) throw refused(scalar, "tags are not read; write plain text");
    return scalar.getValue();
  }

  private List<Object> list(SequenceStartEvent start) {
    enter(start);
    List<Object> items = new ArrayList<>();
    for (Event next = events.next(); !(next instanceof SequenceEndEvent); next = events.next()) {
      items.add(value(next));
    }
    depth--;
    return items;
  }

  private Map<String, Object> section(MappingStartEvent start) {
    enter(start);
    Map<String, Object> entries = new LinkedHashMap<>();
    for (Event next = events.next(); !(next instanceof MappingEndEvent); next = events.next()) {
      if (!(next instanceof ScalarEvent key)) throw refused(next, "a key is plain text");
      String name = text(key);
      if (entries.put(name, value(events.next())) != null) {
        throw refused(key, "the key \"%s\" is here already".formatted(name));
      }
    }
    depth--;
    return entries;
  }

  private void enter(Event start) {
    if (++depth > DEEPEST) throw refused(start, "this is nested too deeply");
  }

  private Object aliased(AliasEvent alias) {
    if (++aliases > MOST_ALIASES) throw refused(alias, "there are too many aliases");
    Object value = anchored.get(alias.getAlias());
    if (value == null) throw refused(alias, "the alias is not defined above");
    return value;
  }

  private static IllegalArgumentException refused(Event event, String problem) {
    return refused(event.getStartMark(), problem);
  }

  private static IllegalArgumentException refused(Optional<Mark> mark, String problem) {
    return new IllegalArgumentException(
        "is no YAML we read: " + mark.map(Document::position).orElse("") + problem);
  }

  private static String position(Mark mark) {
    return "line %d, column %d: ".formatted(mark.getLine() + 1, mark.getColumn() + 1);
  }
}
