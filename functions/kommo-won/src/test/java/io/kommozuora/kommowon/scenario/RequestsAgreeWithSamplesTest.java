package io.kommozuora.kommowon.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.kommozuora.simulators.server.Exchange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** We write nothing to Kommo that is not in a body known to be taken. */
final class RequestsAgreeWithSamplesTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Path SAMPLES = Path.of("src/test/resources/kommo-requests");
  // Kommo's page on custom fields: an entry names its field by field_id or by field_code.
  private static final String BY_CODE = "custom_fields_values[].field_code: STRING";

  @ParameterizedTest
  @CsvSource({
    "PATCH, /api/v4/leads/\\d+, patch-lead-request-zuora-keys.json"
        + " patch-lead-request-clear-field.json",
    "POST, /api/v4/leads/\\d+/notes, post-note-request.json",
    "POST, /api/v4/tasks, post-task-request.json",
    "PATCH, /api/v4/tasks/\\d+, patch-task-complete-request.json post-task-request.json"
  })
  void agree(String method, String path, String samples) throws IOException {
    Set<String> known = new TreeSet<>(Set.of(BY_CODE));
    for (String sample : samples.split(" ", -1)) {
      shape("", JSON.readTree(Files.readString(SAMPLES.resolve(sample))), known);
    }
    try (World world = new World()) {
      tellEverything(world);
      List<Exchange> asked = world.kommo.journal().matching(method, path);

      assertThat(asked).isNotEmpty();
      assertThat(asked).flatMap(RequestsAgreeWithSamplesTest::shape).isSubsetOf(known);
    }
  }

  @Test
  void noticeWhatIsWrong() throws IOException {
    Set<String> shape = new TreeSet<>();

    shape("", JSON.readTree("[{\"text\": 1, \"params\": {\"a\": [null]}}]"), shape);

    assertThat(shape).containsExactly("params.a[]: NULL", "text: NUMBER");
  }

  /** Billed at once, held for two reasons in turn, mended, and taken back. */
  private static void tellEverything(World world) {
    world.deals.won("growth");
    long mended = world.deals.won("partner");
    long lost = world.deals.won("partner");
    world.settle();
    world.kommo.clearField(mended, "ZUORA_PLAN");
    world.settle();
    world.kommo.setField(mended, "ZUORA_PLAN", "starter");
    world.kommo.moveToStage(lost, 143);
    world.settle();
  }

  private static Set<String> shape(Exchange asked) {
    Set<String> shape = new TreeSet<>();
    try {
      shape("", JSON.readTree(asked.requestBody()), shape);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return shape;
  }

  // A list of items is written like one of them: whether it is a list is the path's business.
  private static void shape(String path, JsonNode value, Set<String> into) {
    if (value.isObject()) {
      String prefix = path.isEmpty() ? "" : path + ".";
      value.properties().forEach(p -> shape(prefix + p.getKey(), p.getValue(), into));
    } else if (value.isArray()) {
      value.forEach(item -> shape(path.isEmpty() ? "" : path + "[]", item, into));
    } else {
      into.add(path + ": " + value.getNodeType());
    }
  }
}
