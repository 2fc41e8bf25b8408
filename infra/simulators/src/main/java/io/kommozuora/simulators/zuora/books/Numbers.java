package io.kommozuora.simulators.zuora.books;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Deals out the ids and numbers Zuora makes itself; the same calls get the same ones. */
public final class Numbers {
  private final Map<String, AtomicLong> last = new ConcurrentHashMap<>();

  /** The next id of 32 hexadecimal digits. */
  public String id() {
    return "8ad08aef%024x".formatted(next("id"));
  }

  public String account(String prefix) {
    return "%s%08d".formatted(prefix, next("account"));
  }

  public String subscription() {
    return "A-S%08d".formatted(next("subscription"));
  }

  public String order() {
    return "O-%08d".formatted(next("order"));
  }

  public String ratePlan() {
    return "SRP-%08d".formatted(next("ratePlan"));
  }

  public String charge() {
    return "C-%08d".formatted(next("charge"));
  }

  public String invoice() {
    return "INV%08d".formatted(next("invoice"));
  }

  public String payment() {
    return "P-%08d".formatted(next("payment"));
  }

  public String refund() {
    return "R-%08d".formatted(next("refund"));
  }

  public String amendment() {
    return "A-AM%08d".formatted(next("amendment"));
  }

  /** The place of a usage record among all. */
  public long usage() {
    return next("usage");
  }

  private long next(String kind) {
    return last.computeIfAbsent(kind, any -> new AtomicLong()).incrementAndGet();
  }
}
