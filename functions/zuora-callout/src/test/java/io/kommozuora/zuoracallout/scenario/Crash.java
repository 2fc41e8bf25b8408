package io.kommozuora.zuoracallout.scenario;

import io.kommozuora.localaws.endpoint.Call;
import io.kommozuora.localaws.endpoint.Watch;
import io.kommozuora.localaws.http.CutConnection;
import io.kommozuora.localaws.json.AwsError;
import io.kommozuora.simulators.server.Exchange;
import io.kommozuora.simulators.server.Fault;
import io.kommozuora.simulators.server.Faults;
import io.kommozuora.simulators.server.Journal;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stops a process at its nth call to one outside system, before or after the call's effect: from
 * then on nothing it does reaches anybody.
 */
final class Crash implements Watch {
  /** Whom the last call goes to. */
  enum At {
    AWS,
    KOMMO,
    ZUORA
  }

  private static final int FOR_EVER = 1_000_000;

  private final World world;
  private final At at;
  private final int nth;
  private final boolean afterEffect;
  private final AtomicInteger begun = new AtomicInteger();
  private final AtomicInteger ended = new AtomicInteger();
  private final int kommo;
  private final int zuora;
  private volatile boolean dead;

  Crash(World world, At at, int nth, boolean afterEffect) {
    this.world = world;
    this.at = at;
    this.nth = nth;
    this.afterEffect = afterEffect;
    this.kommo = world.kommo.journal().all().size();
    this.zuora = world.zuora.journal().all().size();
    world.aws.endpoint().watch(this);
    switch (at) {
      case AWS -> {}
      case KOMMO -> arm(world.kommo.faults());
      case ZUORA -> arm(world.zuora.faults());
    }
  }

  private void arm(Faults faults) {
    if (afterEffect) {
      faults.add(Fault.lostAnswer("*", ".*").after(nth - 1));
    }
    faults.add(Fault.cutBefore("*", ".*").after(nth - 1).times(FOR_EVER));
  }

  boolean happened() {
    return dead || cut(world.kommo.journal(), kommo) || cut(world.zuora.journal(), zuora);
  }

  private static boolean cut(Journal journal, int before) {
    return journal.all().stream()
        .skip(before)
        .map(Exchange::status)
        .anyMatch(status -> status == 0);
  }

  /** The next process finds everything as this one left it. */
  void over() {
    world.aws.endpoint().unwatch(this);
    world.kommo.faults().clear();
    world.zuora.faults().clear();
  }

  @Override
  public void before(Call call) {
    if (happened()) {
      throw AwsError.refused("CrashedException", "the process is gone");
    }
    if (at == At.AWS && begun.incrementAndGet() == nth && !afterEffect) {
      die();
    }
  }

  @Override
  public void after(Call call) {
    if (at == At.AWS && ended.incrementAndGet() == nth && afterEffect) {
      die();
    }
  }

  private void die() {
    dead = true;
    world.kommo.faults().add(Fault.cutBefore("*", ".*").times(FOR_EVER));
    world.zuora.faults().add(Fault.cutBefore("*", ".*").times(FOR_EVER));
    throw new CutConnection();
  }
}
