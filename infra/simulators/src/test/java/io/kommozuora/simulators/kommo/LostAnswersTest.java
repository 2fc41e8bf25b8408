package io.kommozuora.simulators.kommo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.kommozuora.simulators.server.Fault;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class LostAnswersTest {
  private static final String DEAL = "/leads/" + Cast.DEAL;

  private final Cast cast = Cast.start();
  private final KommoSimulator kommo = cast.kommo;

  @BeforeEach
  void seed() {
    kommo.addLead(cast.deal());
  }

  @AfterEach
  void stop() {
    cast.close();
  }

  @Test
  void losesTheAnswerToANoteThatWasWritten() {
    kommo.faults().add(Fault.lostAnswer("POST", "/api/v4/leads/\\d+/notes"));

    Throwable failure =
        catchThrowable(() -> cast.post(DEAL + "/notes", Sample.text("post-note-request.json")));

    assertThat(failure).hasCauseInstanceOf(IOException.class);
    assertThat(kommo.notesOf(Cast.DEAL)).hasSize(1);
  }

  @Test
  void losesTheAnswerToATaskThatWasSet() {
    kommo.faults().add(Fault.lostAnswer("POST", "/api/v4/tasks"));

    Throwable failure =
        catchThrowable(() -> cast.post("/tasks", Sample.text("post-task-request.json")));

    assertThat(failure).hasCauseInstanceOf(IOException.class);
    assertThat(kommo.tasksOf(Cast.DEAL)).hasSize(1);
  }

  @Test
  void losesTheAnswerToAChangeThatWasMade() {
    kommo.faults().add(Fault.lostAnswer("PATCH", "/api/v4/leads/\\d+"));

    Throwable failure =
        catchThrowable(() -> cast.patch(DEAL, Sample.text("patch-lead-request-zuora-keys.json")));

    assertThat(failure).hasCauseInstanceOf(IOException.class);
    assertThat(kommo.lead(Cast.DEAL).text("ZUORA_ACCOUNT_KEY")).hasValue("A00012345");
  }
}
