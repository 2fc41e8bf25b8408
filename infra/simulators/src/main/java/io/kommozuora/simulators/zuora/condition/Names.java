package io.kommozuora.simulators.zuora.condition;

import com.fasterxml.jackson.databind.JsonNode;

/** What the names in a condition stand for; missing when they stand for nothing. */
@FunctionalInterface
public interface Names {
  JsonNode value(String name);
}
