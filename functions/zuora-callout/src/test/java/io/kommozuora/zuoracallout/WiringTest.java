package io.kommozuora.zuoracallout;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kommozuora.aws.Env;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class WiringTest {
  private static final Map<String, String> NEEDED =
      Map.ofEntries(
          Map.entry("AWS_REGION", "eu-central-1"),
          Map.entry("AWS_ACCESS_KEY_ID", "id"),
          Map.entry("AWS_SECRET_ACCESS_KEY", "key"),
          Map.entry("DEALS_TABLE", "deals"),
          Map.entry("EVENT_BUS", "bus"),
          Map.entry("KOMMO_SECRET", "kommo"),
          Map.entry("HOOK_SECRET", "hook"),
          Map.entry("ZUORA_SECRET", "zuora"),
          Map.entry("ZUORA_TOKEN_SECRET", "zuora-token"),
          Map.entry("FACTS_TABLE", "facts"),
          Map.entry("ZUORA_INBOX_URL", "http://localhost/inbox"),
          Map.entry("ZUORA_QUARANTINE_URL", "http://localhost/quarantine"),
          Map.entry("ZUORA_DEAD_URL", "http://localhost/dead"),
          Map.entry("NEW_DEALS_URL", "http://localhost/new-deals"),
          Map.entry("NEW_DEALS_DEAD_URL", "http://localhost/new-deals-dead"),
          Map.entry("KOMMO_BASE_URL", "http://localhost"),
          Map.entry("ZUORA_BASE_URL", "http://localhost"));

  private final Map<String, String> environment = new HashMap<>(NEEDED);

  WiringTest() {
    environment.put("CONFIG_PATH", "src/test/resources/integration.yaml");
  }

  static Iterable<String> needed() {
    return NEEDED.keySet();
  }

  @Test
  void needsNothingButItsSettings() {
    assertThatCode(this::wire).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @MethodSource("needed")
  void namesTheSettingItMisses(String name) {
    environment.remove(name);

    assertThatThrownBy(this::wire)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the environment variable " + name + " is not set");
  }

  @ParameterizedTest
  @MethodSource("needed")
  void takesABlankSettingForAMissingOne(String name) {
    environment.put(name, " ");

    assertThatThrownBy(this::wire).hasMessageContaining(name);
  }

  private void wire() {
    var _ =
        new Wiring(new Env(environment), InstantSource.system(), time -> {}, new Random(7))
            .inboxes();
  }
}
