package io.kommozuora.ledger;

import io.kommozuora.deal.DealId;
import java.time.Instant;
import java.util.Optional;

/**
 * What the ledger knows of one deal.
 *
 * @param provision the chosen numbers, from PROVISIONING on
 * @param hold the reason to wait; it stays until its task is completed
 * @param telling how far an active deal was written back
 * @param hooked when the first hook that showed this deal as won reached us
 */
public record Entry(
    DealId deal,
    DealState state,
    Optional<Provision> provision,
    Optional<Hold> hold,
    Telling telling,
    Optional<Instant> hooked) {
  /** A deal nothing was done for. */
  public static Entry of(DealId deal) {
    return new Entry(
        deal, DealState.NEW, Optional.empty(), Optional.empty(), Telling.NOTHING, Optional.empty());
  }

  /** The moment of the hook, unless an earlier one is known. */
  public Entry hookedAt(Instant moment) {
    return new Entry(deal, state, provision, hold, telling, hooked.or(() -> Optional.of(moment)));
  }

  public Entry provisioning(Provision chosen) {
    return new Entry(
        deal, DealState.PROVISIONING, Optional.of(chosen), hold, Telling.NOTHING, hooked);
  }

  /** The same, with the next idempotency key for the order. */
  public Entry answered() {
    return new Entry(deal, state, provision.map(Provision::answered), hold, telling, hooked);
  }

  /** Whether an order may be on its way to Zuora. */
  public boolean provisioning() {
    return state == DealState.PROVISIONING;
  }

  public Entry active(Provision opened) {
    Telling trying = new Telling(false, false, true, false);
    return new Entry(deal, DealState.ACTIVE, Optional.of(opened), hold, trying, hooked);
  }

  /** The same, of which Zuora says something else now: the deal's fields must be told again. */
  public Entry turned(String status) {
    return new Entry(
        deal,
        state,
        provision.map(opened -> opened.opened(opened.account(), status)),
        hold,
        telling.withoutKeys(),
        hooked);
  }

  /** The same, whose subscription Zuora has in that state now, as the deal was told. */
  public Entry nowIs(String status, boolean lives) {
    return new Entry(
        deal,
        lives ? DealState.ACTIVE : DealState.CANCELLED,
        provision.map(opened -> opened.opened(opened.account(), status)),
        hold,
        telling,
        hooked);
  }

  public Entry held(Hold reason) {
    return new Entry(deal, DealState.HELD, provision, Optional.of(reason), telling, hooked);
  }

  public Entry told(Telling done) {
    return new Entry(deal, state, provision, hold, done, hooked);
  }

  /** Back to the start; numbers that were sent to Zuora are not forgotten. */
  public Entry withdrawn() {
    return new Entry(
        deal, DealState.NEW, provision, Optional.empty(), Telling.NOTHING, Optional.empty());
  }

  /** Whether anything was done for the deal that a person could see. */
  public boolean linked() {
    return state != DealState.NEW;
  }

  public Entry unheld() {
    return new Entry(deal, state, provision, Optional.empty(), telling, hooked);
  }
}
