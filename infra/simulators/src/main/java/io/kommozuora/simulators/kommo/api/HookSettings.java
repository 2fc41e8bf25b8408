package io.kommozuora.simulators.kommo.api;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The happenings a webhook can ask for. */
final class HookSettings {
  static final Set<String> KNOWN =
      Stream.concat(
              Stream.of("add", "update", "delete", "restore", "responsible", "note")
                  .flatMap(a -> Stream.of("lead", "contact", "company").map(e -> a + "_" + e)),
              Stream.of(
                  "status_lead",
                  "add_task",
                  "update_task",
                  "delete_task",
                  "responsible_task",
                  "add_message",
                  "add_outgoing_message",
                  "add_talk",
                  "update_talk"))
          .collect(Collectors.toUnmodifiableSet());

  private HookSettings() {}
}
