package io.kommozuora.simulators.zuora.body;

import com.fasterxml.jackson.databind.JsonNode;
import io.kommozuora.simulators.zuora.wire.Body;
import io.kommozuora.simulators.zuora.wire.Category;
import io.kommozuora.simulators.zuora.wire.NotSimulated;
import io.kommozuora.simulators.zuora.wire.Reason;
import io.kommozuora.simulators.zuora.wire.Refusal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Holds a request body against its form; all that is wrong is named at once. */
public final class BodyCheck {
  private final int resource;
  private final CustomFieldNames customFields;
  private final Map<Category, List<String>> problems = new EnumMap<>(Category.class);

  private BodyCheck(int resource, CustomFieldNames customFields) {
    this.resource = resource;
    this.customFields = customFields;
  }

  /** Refuses a body with unknown, missing or badly formed fields. */
  public static Body checked(Body body, Form form, int resource, CustomFieldNames customFields) {
    BodyCheck check = new BodyCheck(resource, customFields);
    check.form("", body.node(), form);
    check.report();
    return body;
  }

  private void form(String path, JsonNode node, Form form) {
    if (!node.isObject()) {
      bad(path, "must be an object");
      return;
    }
    node.properties().forEach(entry -> known(path, entry.getKey(), entry.getValue(), form));
    form.fields().values().stream()
        .filter(field -> field.required() && !node.hasNonNull(field.name()))
        .forEach(field -> problem(Category.MISSING_FIELD, join(path, field.name())));
  }

  private void known(String path, String name, JsonNode value, Form form) {
    Field field = form.fields().get(name);
    if (field != null) {
      shape(join(path, name), value, field.shape());
    } else if (form.customFieldsOf()
        .filter(object -> customFields.defined(object, name))
        .isPresent()) {
      shape(join(path, name), value, new Shape.Text(255));
    } else {
      problem(Category.UNKNOWN_FIELD, join(path, name));
    }
  }

  private void shape(String path, JsonNode value, Shape shape) {
    if (value.isNull()) {
      return;
    }
    switch (shape) {
      case Form form -> form(path, value, form);
      case Shape.Items items -> items(path, value, items);
      case Shape.CustomFields fields -> customFields(path, value, fields.object());
      case Shape.NotPlayed() -> throw new NotSimulated(path);
      case Shape.Leaf leaf -> LeafCheck.problem(value, leaf).ifPresent(what -> bad(path, what));
    }
  }

  private void items(String path, JsonNode value, Shape.Items items) {
    if (!value.isArray()) {
      bad(path, "must be an array");
      return;
    }
    if (value.size() > items.max()) {
      bad(path, "has more than %d entries".formatted(items.max()));
    }
    for (int at = 0; at < value.size(); at++) {
      shape("%s[%d]".formatted(path, at), value.get(at), items.of());
    }
  }

  private void customFields(String path, JsonNode value, String object) {
    form(path, value, Form.of().withCustomFieldsOf(object));
  }

  private void bad(String path, String what) {
    problem(Category.BAD_VALUE, "%s %s".formatted(path, what));
  }

  private void problem(Category category, String what) {
    problems.computeIfAbsent(category, any -> new ArrayList<>()).add(what);
  }

  private void report() {
    if (problems.isEmpty()) {
      return;
    }
    List<Reason> reasons = new ArrayList<>();
    problems.forEach((category, what) -> reasons.add(reason(category, what)));
    throw new Refusal(problems.keySet().iterator().next(), reasons);
  }

  private Reason reason(Category category, List<String> what) {
    String all = String.join(",", what);
    String message =
        switch (category) {
          case UNKNOWN_FIELD -> "Invalid parameter(s): '%s'.".formatted(all);
          case MISSING_FIELD -> "Missing required parameter(s): '%s'.".formatted(all);
          default -> all;
        };
    return new Reason(category.code(resource), message);
  }

  private static String join(String path, String name) {
    return path.isEmpty() ? name : path + "." + name;
  }
}
