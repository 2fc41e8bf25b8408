package io.kommozuora.localaws.json;

import com.fasterxml.jackson.databind.JsonNode;

/** One operation of a service: input in, output out, or an {@link AwsError}. */
@FunctionalInterface
public interface Operation {
  JsonNode perform(JsonNode input);
}
