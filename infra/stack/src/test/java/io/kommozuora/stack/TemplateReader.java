package io.kommozuora.stack;

import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.ConstructNode;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.constructor.StandardConstructor;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads a template's short functions, such as {@code !Ref}, as their long form. */
final class TemplateReader extends StandardConstructor {
  private TemplateReader(LoadSettings settings) {
    super(settings);
  }

  static Object read(String yaml) {
    LoadSettings settings = LoadSettings.builder().build();
    return new Load(settings, new TemplateReader(settings)).loadFromString(yaml);
  }

  @Override
  protected Optional<ConstructNode> findConstructorFor(Node node) {
    return node.getTag().getValue().startsWith("!")
        ? Optional.of(this::longForm)
        : super.findConstructorFor(node);
  }

  private Map<String, Object> longForm(Node node) {
    String function = node.getTag().getValue().substring(1);
    boolean bare = function.equals("Ref") || function.equals("Condition");
    return Map.of(bare ? function : "Fn::" + function, argument(node));
  }

  private Object argument(Node node) {
    return switch (node) {
      case ScalarNode scalar -> scalar.getValue();
      case SequenceNode sequence -> constructSequence(sequence);
      case MappingNode mapping -> constructMapping(mapping);
      default -> throw new IllegalArgumentException("no argument of a function: " + node);
    };
  }
}
