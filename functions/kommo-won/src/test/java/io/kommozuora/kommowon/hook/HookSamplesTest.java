package io.kommozuora.kommowon.hook;

import static io.kommozuora.kommowon.hook.Action.ADD;
import static io.kommozuora.kommowon.hook.Action.DELETE;
import static io.kommozuora.kommowon.hook.Action.RESPONSIBLE;
import static io.kommozuora.kommowon.hook.Action.RESTORE;
import static io.kommozuora.kommowon.hook.Action.STATUS;
import static io.kommozuora.kommowon.hook.Action.UPDATE;
import static io.kommozuora.kommowon.hook.Hooks.hint;
import static io.kommozuora.kommowon.hook.Hooks.hook;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class HookSamplesTest {
  private static final long NEW = 70100002;
  private static final long NEGOTIATION = 70100003;
  private static final long WON = 142;
  private static final long LOST = 143;
  private static final long SALES = 8800111;
  private static final long RENEWALS = 8800222;

  private static final Reading FOREIGN = new Reading.Foreign();
  private static final Reading WON_DEAL_UPDATED = hook(hint(21700451, UPDATE, WON, SALES));
  private static final Reading SOMEONE_ELSES =
      new Hook(
          OptionalLong.of(99999999),
          Optional.of("someone-else"),
          List.of(hint(21700451, STATUS, WON, SALES)),
          0);
  private static final Reading BROKEN =
      new Reading.Malformed(
          "no lead entry has a usable id; entries or keys that cannot be read: 3");

  private static final Map<String, Reading> ANSWERS =
      Map.ofEntries(
          entry("add-lead", hook(hint(21700460, ADD, NEW, SALES))),
          entry("add-lead-created-directly-won", hook(hint(21700461, ADD, WON, SALES))),
          entry("delete-lead", hook(hint(21700451, DELETE, WON, SALES))),
          entry("dp-stage-status", hook(hint(21700451, STATUS, WON, SALES))),
          entry("malformed", BROKEN),
          entry("note-lead", FOREIGN),
          entry("responsible-lead", hook(hint(21700451, RESPONSIBLE, WON, SALES))),
          entry("restore-lead", hook(hint(21700462, RESTORE, NEGOTIATION, SALES))),
          entry(
              "status-lead-batch-two",
              hook(hint(21700451, STATUS, WON, SALES), hint(21700999, STATUS, WON, SALES))),
          entry("status-lead-lost", hook(hint(21700777, STATUS, LOST, SALES))),
          entry("status-lead-moved-pipeline-to-won", hook(hint(21700889, STATUS, WON, RENEWALS))),
          entry("status-lead-won", hook(hint(21700451, STATUS, WON, SALES))),
          entry("status-lead-won-no-plan", hook(hint(21700888, STATUS, WON, SALES))),
          entry("unhandled-talk", FOREIGN),
          entry("update-company", FOREIGN),
          entry("update-contact", FOREIGN),
          entry("update-lead-carrying-old-status", WON_DEAL_UPDATED),
          entry("update-lead-echo-of-own-write", WON_DEAL_UPDATED),
          entry("update-lead-empty-name", WON_DEAL_UPDATED),
          entry("update-lead-multiselect-two-values", WON_DEAL_UPDATED),
          entry("update-lead-plan-absent", WON_DEAL_UPDATED),
          entry("update-lead-plan-changed", WON_DEAL_UPDATED),
          entry("update-lead-plan-cleared", WON_DEAL_UPDATED),
          entry("update-lead-robot-modified-user-zero", WON_DEAL_UPDATED),
          entry("update-product", FOREIGN),
          entry("update-task-completed", FOREIGN),
          entry("wrong-account", SOMEONE_ELSES));

  @Test
  void everySampleHasAnAnswer() {
    assertThat(ANSWERS.keySet().stream().map(name -> "webhook-" + name + ".form"))
        .containsExactlyInAnyOrderElementsOf(HookSamples.names());
  }

  @ParameterizedTest
  @MethodSource("answers")
  void sampleIsReadAsDocumented(String name, Reading answer) {
    String body = HookSamples.body("webhook-" + name + ".form");

    assertThat(new HookReader().read(body)).isEqualTo(answer);
  }

  static List<Object[]> answers() {
    return ANSWERS.entrySet().stream()
        .map(answer -> new Object[] {answer.getKey(), answer.getValue()})
        .toList();
  }
}
