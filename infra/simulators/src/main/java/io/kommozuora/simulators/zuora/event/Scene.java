package io.kommozuora.simulators.zuora.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The object an event is about, and those joined to it, by the names of their kinds. */
public record Scene(String base, String accountNumber, Map<String, ObjectNode> objects) {
  public Scene {
    objects = Collections.unmodifiableMap(new LinkedHashMap<>(objects));
  }

  static Scene of(String base, String accountNumber, ObjectNode fields) {
    return new Scene(base, accountNumber, Map.of(base, fields));
  }

  Scene and(String object, ObjectNode fields) {
    Map<String, ObjectNode> more = new LinkedHashMap<>(objects);
    more.put(object, fields);
    return new Scene(base, accountNumber, more);
  }

  public String objectId() {
    return fields(base).path("Id").asText();
  }

  /** The field at the end of a path such as Payment.Account.Name; missing when there is none. */
  public JsonNode field(String path) {
    String[] steps = path.split("\\.", -1);
    return steps.length < 2
        ? MissingNode.getInstance()
        : fields(steps[steps.length - 2]).path(steps[steps.length - 1]);
  }

  public boolean has(String object) {
    return objects.containsKey(object);
  }

  private JsonNode fields(String object) {
    ObjectNode fields = objects.get(object);
    return fields == null ? MissingNode.getInstance() : fields;
  }
}
