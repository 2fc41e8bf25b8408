package io.kommozuora.simulators.zuora.condition;

import com.fasterxml.jackson.databind.JsonNode;

/** One side of a comparison. */
@FunctionalInterface
interface Operand {
  JsonNode value(Names names);
}
