package io.kommozuora.simulators.kommo.crm;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The custom fields of one kind of card, in the order they were made. */
public final class Fields {
  private final Ids ids;
  private final Map<Long, Field> fields = new LinkedHashMap<>();

  Fields(Ids ids) {
    this.ids = ids;
  }

  /** Makes a field. */
  public Field add(FieldDraft draft) {
    Field field = draft.made(ids);
    fields.put(field.id(), field);
    return field;
  }

  /** Removes a field's definition; what cards hold in it stays unseen. */
  public void remove(long id) {
    fields.remove(id);
  }

  /** All of them. */
  public List<Field> all() {
    return List.copyOf(fields.values());
  }

  /** The field with the id. */
  public Optional<Field> find(long id) {
    return Optional.ofNullable(fields.get(id));
  }

  /** The field with the code. */
  public Optional<Field> coded(String code) {
    return fields.values().stream().filter(f -> code.equals(f.code())).findFirst();
  }

  /** The field that answers to the id, code or name. */
  public Field named(String key) {
    return fields.values().stream()
        .filter(f -> f.answersTo(key))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("there is no field " + key));
  }
}
