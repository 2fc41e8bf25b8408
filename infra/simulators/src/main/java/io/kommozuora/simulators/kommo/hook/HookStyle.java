package io.kommozuora.simulators.kommo.hook;

import java.time.Duration;

/** How hooks look and how long they wait for an answer. */
public record HookStyle(AccountBlock accountBlock, Duration limit) {
  /** As Kommo's webhooks page says: two seconds. */
  public static HookStyle documented() {
    return new HookStyle(AccountBlock.FIRST, Duration.ofSeconds(2));
  }
}
