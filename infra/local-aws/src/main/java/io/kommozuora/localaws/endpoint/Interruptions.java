package io.kommozuora.localaws.endpoint;

import io.kommozuora.localaws.http.CutConnection;
import io.kommozuora.localaws.json.AwsError;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Spoils chosen calls, each named like {@code dynamodb.PutItem}, or {@code *} for any, and counted
 * from now.
 */
public final class Interruptions implements Watch {
  private final List<Strike> strikes = new CopyOnWriteArrayList<>();
  private volatile boolean dead;

  /** Cuts the connection of the nth call before its effect. */
  public void before(String call, int nth) {
    strikes.add(new Strike(call, nth, Moment.BEFORE, this::cut));
  }

  /** Cuts the connection of the nth call after its effect. */
  public void after(String call, int nth) {
    strikes.add(new Strike(call, nth, Moment.AFTER, this::cut));
  }

  /** Refuses the nth call, without effect. */
  public void refuse(String call, int nth, AwsError error) {
    strikes.add(new Strike(call, nth, Moment.BEFORE, () -> refuse(error)));
  }

  /** Cuts the nth call before its effect and refuses all later ones, until {@link #restore}. */
  public void crashBefore(String call, int nth) {
    strikes.add(new Strike(call, nth, Moment.BEFORE, this::crash));
  }

  /** Cuts the nth call after its effect and refuses all later ones, until {@link #restore}. */
  public void crashAfter(String call, int nth) {
    strikes.add(new Strike(call, nth, Moment.AFTER, this::crash));
  }

  public boolean crashed() {
    return dead;
  }

  /** Lets every call through again, and forgets what was to come. */
  public void restore() {
    strikes.clear();
    dead = false;
  }

  @Override
  public void before(Call call) {
    pass(call, Moment.BEFORE);
  }

  @Override
  public void after(Call call) {
    pass(call, Moment.AFTER);
  }

  private void pass(Call call, Moment moment) {
    // Refused rather than cut: a client would spend seconds on trying again.
    if (dead) refuse(AwsError.refused("CrashedException", "down since a call was interrupted"));
    // Every strike counts the call, also when another one spoils it.
    List<Strike> due = strikes.stream().filter(strike -> strike.meets(call, moment)).toList();
    due.forEach(Strike::strike);
  }

  private void crash() {
    dead = true;
    cut();
  }

  private void cut() {
    throw new CutConnection();
  }

  private static void refuse(AwsError error) {
    throw error;
  }
}
