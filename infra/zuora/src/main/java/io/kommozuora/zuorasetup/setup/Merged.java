package io.kommozuora.zuorasetup.setup;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kommozuora.http.JsonHttp;

/** Objects laid over each other, and so their objects. */
final class Merged {
  private Merged() {}

  static ObjectNode of(ObjectNode... layers) {
    ObjectNode all = JsonHttp.JSON.createObjectNode();
    for (ObjectNode layer : layers) {
      lay(layer, all);
    }
    return all;
  }

  private static void lay(ObjectNode layer, ObjectNode over) {
    layer
        .properties()
        .forEach(
            field -> {
              if (field.getValue() instanceof ObjectNode upper
                  && over.get(field.getKey()) instanceof ObjectNode lower) {
                lay(upper, lower);
              } else {
                over.set(field.getKey(), field.getValue().deepCopy());
              }
            });
  }
}
