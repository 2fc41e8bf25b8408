package io.kommozuora.simulators.kommo.hook;

import io.kommozuora.simulators.kommo.crm.Occurrence;
import io.kommozuora.simulators.kommo.crm.Stage;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The webhooks that were asked for. */
public final class Registry {
  /** Kommo takes this many per account. */
  public static final int LIMIT = 100;

  private final InstantSource time;
  private final Map<String, AccountHook> hooks = new LinkedHashMap<>();
  private final List<StageHook> stageHooks = new ArrayList<>();
  private long lastId = 839_655;

  Registry(InstantSource time) {
    this.time = time;
  }

  public synchronized List<AccountHook> all() {
    return List.copyOf(hooks.values());
  }

  public synchronized Optional<AccountHook> find(String destination) {
    return Optional.ofNullable(hooks.get(destination));
  }

  /** Adds a hook in place of one with the same destination. */
  public synchronized AccountHook add(
      String destination, List<String> settings, int sort, long createdBy) {
    var now = time.instant().truncatedTo(ChronoUnit.SECONDS);
    var hook = new AccountHook(++lastId, destination, settings, sort, createdBy, now);
    hooks.put(destination, hook);
    return hook;
  }

  public synchronized void remove(String destination) {
    hooks.remove(destination);
  }

  /** Sends a stage's deals to the destination, as the Digital Pipeline can. */
  public synchronized void addStageHook(Stage stage, String destination) {
    stageHooks.add(new StageHook(stage, destination));
  }

  /** Switches all hooks on again. */
  public synchronized void enableAll() {
    hooks.values().forEach(hook -> hook.enable(time.instant()));
  }

  synchronized List<AccountHook> subscribed(String setting) {
    return hooks.values().stream().filter(hook -> hook.settings().contains(setting)).toList();
  }

  synchronized List<StageHook> at(Occurrence occurrence) {
    Stage stage = occurrence.lead().stage();
    return stageHooks.stream().filter(hook -> hook.stage().equals(stage)).toList();
  }
}
