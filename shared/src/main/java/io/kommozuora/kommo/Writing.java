package io.kommozuora.kommo;

import com.fasterxml.jackson.databind.JsonNode;
import io.kommozuora.http.Answer;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** How things of one kind are written, many in one call. */
interface Writing<T> {
  /** Makes the call; in it each thing goes by its position, as its request id. */
  Answer send(List<T> things);

  /** The ids of those the answer says are written, by their positions. */
  Map<Integer, Long> written(JsonNode body, List<T> things);

  /** The id of the thing where an earlier call wrote it although it gave no answer. */
  OptionalLong find(T thing);
}
