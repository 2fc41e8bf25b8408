package io.kommozuora.simulators.kommo.hook;

import io.kommozuora.simulators.kommo.access.Integration;
import io.kommozuora.simulators.kommo.crm.Account;
import io.kommozuora.simulators.kommo.crm.Fields;
import io.kommozuora.simulators.kommo.crm.Occurrence;
import io.kommozuora.simulators.kommo.crm.Occurrence.Action;
import io.kommozuora.simulators.server.SimulatedTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Tells the webhooks what happened to deals, and misbehaves on demand. */
public final class Hooks implements AutoCloseable {
  private final Registry registry;
  private final Bodies bodies;
  private final Outbox outbox;
  private final Function<String, RevokeHook> revokeHook;
  private volatile Optional<RevokeHook> onRevoke = Optional.empty();

  /** Hooks of the account, and to an integration it has installed. */
  public Hooks(Account account, Integration integration, SimulatedTime time, HookStyle style) {
    this.revokeHook = url -> RevokeHook.to(url, integration, account.id());
    this.registry = new Registry(time);
    this.bodies = new Bodies(account, style.accountBlock());
    this.outbox = new Outbox(time, style.limit());
  }

  public Registry registry() {
    return registry;
  }

  /**
   * Sends what the occurrences call for: one body for each action; the fields are those of deals.
   */
  public void tell(List<Occurrence> occurrences, Fields fields) {
    occurrences.stream()
        .collect(
            Collectors.groupingBy(
                Occurrence::action, () -> new EnumMap<>(Action.class), Collectors.toList()))
        .forEach((action, alike) -> tellAccount(action, alike, fields));
    occurrences.forEach(this::tellStage);
  }

  /** Where the integration's settings want a revoke hook to go; at first, nowhere. */
  public void revokeHook(String destination) {
    onRevoke = Optional.of(revokeHook.apply(destination));
  }

  /** Tells the integration that its access is revoked, true or not, if it wants to be told. */
  public void tellRevoked() {
    onRevoke.ifPresent(hook -> outbox.send(hook, ""));
  }

  /** Every sending so far, in the order they ended. */
  public List<Attempt> attempts() {
    return outbox.attempts();
  }

  /** Hooks held or on their way; those that wait for a retry do not count. */
  public int pending() {
    return outbox.underway().count() + outbox.held();
  }

  /** Hooks that failed and will be sent again. */
  public int waitingForRetry() {
    return outbox.waitingForRetry();
  }

  /** Waits until nothing is on its way. */
  public void awaitDelivered() throws InterruptedException {
    outbox.underway().awaitNothing();
  }

  /** Sends each of the next hooks twice. */
  public void repeat(int next) {
    outbox.disorder().repeat(next);
  }

  /** Never sends the next hooks. */
  public void lose(int next) {
    outbox.disorder().lose(next);
  }

  /** Keeps hooks back until they are released. */
  public void hold() {
    outbox.hold();
  }

  /** Sends what was held, one after the other. */
  public void release(ReleaseOrder order) {
    outbox.release(order);
  }

  @Override
  public void close() {
    outbox.close();
  }

  private void tellAccount(Action action, List<Occurrence> occurrences, Fields fields) {
    String setting = action.name().toLowerCase(Locale.ROOT) + "_lead";
    for (AccountHook hook : registry.subscribed(setting)) {
      outbox.send(hook, bodies.account(action, occurrences, fields));
    }
  }

  private void tellStage(Occurrence occurrence) {
    if (occurrence.action() == Action.STATUS || occurrence.action() == Action.ADD) {
      registry.at(occurrence).forEach(hook -> outbox.send(hook, bodies.stage(occurrence)));
    }
  }
}
