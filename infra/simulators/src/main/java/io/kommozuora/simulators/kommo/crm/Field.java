package io.kommozuora.simulators.kommo.crm;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The definition of a custom field. */
public record Field(
    long id,
    String name,
    FieldType type,
    @Nullable String code,
    int sort,
    boolean apiOnly,
    List<Choice> choices,
    List<Stage> requiredStages,
    @Nullable String currency) {
  public Field {
    choices = List.copyOf(choices);
    requiredStages = List.copyOf(requiredStages);
  }

  /** The option with the id. */
  public Optional<Choice> choice(long choiceId) {
    return choice(c -> c.id() == choiceId);
  }

  /** The option with the code. */
  public Optional<Choice> choiceCoded(String choiceCode) {
    return choice(c -> choiceCode.equals(c.code()));
  }

  /** The option with the label. */
  public Optional<Choice> choiceLabelled(String label) {
    return choice(c -> c.value().equals(label));
  }

  /** Whether the text is this field's id, code or name. */
  public boolean answersTo(String key) {
    return key.equals(Long.toString(id)) || key.equals(code) || key.equals(name);
  }

  private Optional<Choice> choice(Predicate<Choice> wanted) {
    return choices.stream().filter(wanted).findFirst();
  }
}
