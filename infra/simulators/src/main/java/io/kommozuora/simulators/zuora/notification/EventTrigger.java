package io.kommozuora.simulators.zuora.notification;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.kommozuora.simulators.zuora.condition.Condition;
import io.kommozuora.simulators.zuora.event.Changes.Change;
import io.kommozuora.simulators.zuora.event.EventType;

/** A custom event: a change of an object under a condition. */
public record EventTrigger(
    String id,
    String baseObject,
    Condition condition,
    EventType type,
    String displayName,
    boolean active)
    implements SetUp {
  private static final String OLD = "_old";

  boolean metBy(Change change) {
    return active
        && change.scene().base().equals(baseObject)
        && condition.holds(name -> value(change, name));
  }

  private static JsonNode value(Change change, String name) {
    if (name.equals("changeType")) {
      return TextNode.valueOf(change.type());
    }
    if (!name.endsWith(OLD)) {
      return change.scene().field(name);
    }
    String field = name.substring(name.indexOf('.') + 1, name.length() - OLD.length());
    return change.before().<JsonNode>map(old -> old.path(field)).orElse(MissingNode.getInstance());
  }
}
