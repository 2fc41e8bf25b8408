package io.kommozuora.kommo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kommozuora.deal.DealId;
import io.kommozuora.deal.FieldKey;
import io.kommozuora.deal.FieldWrite;
import io.kommozuora.http.ApiException;
import io.kommozuora.http.Asked;
import io.kommozuora.http.Breaker;
import io.kommozuora.http.Deadline;
import io.kommozuora.http.Retries;
import io.kommozuora.http.ScriptedApi;
import io.kommozuora.http.VirtualTime;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class DealWritingTest {
  private static final DealId DEAL = new DealId(21700451);
  private static final List<FieldWrite> KEYS =
      List.of(new FieldWrite(new FieldKey.Id(900106), "KOMMO-C30500118"));

  private final ScriptedApi api = new ScriptedApi();
  private final VirtualTime time = new VirtualTime();
  private final KommoClient kommo =
      new KommoClient(
              api.client(
                  KommoClient.verdict(Breaker.none()),
                  Retries.times(3, Duration.ofSeconds(5), time),
                  Duration.ofSeconds(10)))
          .within(Deadline.in(Duration.ofMinutes(1), time));

  @AfterEach
  void close() {
    api.close();
  }

  @Test
  void patchesNothingButTheFields() {
    api.answers(200, Samples.text("patch-lead-200.json"));

    kommo.write(DEAL, KEYS);

    Asked asked = api.asked();
    assertThat(asked.line()).isEqualTo("PATCH /api/v4/leads/21700451");
    assertThat(asked.json())
        .isEqualTo(
            Samples.parsed(
                "{'custom_fields_values':"
                    + "[{'field_id':900106,'values':[{'value':'KOMMO-C30500118'}]}]}"));
  }

  @Test
  void writesAgainWhenTheAnswerIsLost() {
    api.dropsTheLine().answers(200, Samples.text("patch-lead-200.json"));

    kommo.write(DEAL, KEYS);

    assertThat(api.asked().body()).isEqualTo(api.asked().body());
    assertThat(time.sleeps()).hasSize(1);
  }

  @Test
  void saysWhichFieldKommoDoesNotKnow() {
    api.answers(400, Samples.text("patch-lead-400-unknown-field.json"));

    assertThatThrownBy(() -> kommo.write(DEAL, KEYS))
        .isInstanceOfSatisfying(
            ApiException.Rejected.class,
            rejected ->
                assertThat(rejected.reasons().getFirst().path())
                    .isEqualTo("custom_fields_values.0.field_id"));
    assertThat(api.requests()).isEqualTo(1);
  }
}
