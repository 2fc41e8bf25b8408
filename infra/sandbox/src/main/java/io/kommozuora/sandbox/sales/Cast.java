package io.kommozuora.sandbox.sales;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The deals of the story: those that must be billed, and those that must not. */
public final class Cast {
  private final Map<Long, Deal> won = new LinkedHashMap<>();
  private final Map<Long, Deal> unsold = new LinkedHashMap<>();
  private final Map<Long, Deal> held = new LinkedHashMap<>();
  private int forged;

  /** Adds a deal that is not won, so far. */
  public void opened(Deal deal) {
    unsold.put(deal.id(), deal);
  }

  /** Adds a deal that is won, or what was agreed on it anew. */
  public void won(Deal deal) {
    unsold.remove(deal.id());
    won.put(deal.id(), deal);
  }

  /** Adds a deal that waited for a person. */
  public void held(Deal deal) {
    held.put(deal.id(), deal);
  }

  /** Counts a hook with a wrong token. */
  public void forged() {
    forged++;
  }

  /** The deals that were won, as they were agreed in the end. */
  public List<Deal> won() {
    return List.copyOf(won.values());
  }

  /** The deals that were not won. */
  public List<Deal> unsold() {
    return List.copyOf(unsold.values());
  }

  /** All of them, won or not. */
  public List<Deal> all() {
    return Stream.concat(won.values().stream(), unsold.values().stream()).toList();
  }

  /** The deals that waited for a person, mended or not. */
  public List<Deal> held() {
    return List.copyOf(held.values());
  }

  /** How many hooks came with a wrong token. */
  public int hooksForged() {
    return forged;
  }
}
