package io.kommozuora.simulators.kommo.hook;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** A webhook of the account; too many failures switch it off until a person enables it. */
public final class AccountHook implements Channel {
  private static final Duration WATCHED = Duration.ofHours(2);
  private static final int PATIENCE = 100;
  private static final List<Duration> ALWAYS =
      List.of(Duration.ofMinutes(5), Duration.ofMinutes(15));
  private static final List<Duration> FOR_SERVER_ERRORS =
      List.of(Duration.ofMinutes(15), Duration.ofHours(1));

  private final long id;
  private final String destination;
  private final List<String> settings;
  private final int sort;
  private final long createdBy;
  private final Instant createdAt;
  private final Deque<Instant> failures = new ArrayDeque<>();
  private Instant updatedAt;
  private boolean disabled;

  AccountHook(
      long id, String destination, List<String> settings, int sort, long createdBy, Instant now) {
    this.id = id;
    this.destination = destination;
    this.settings = List.copyOf(settings);
    this.sort = sort;
    this.createdBy = createdBy;
    this.createdAt = now;
    this.updatedAt = now;
  }

  public long id() {
    return id;
  }

  @Override
  public String destination() {
    return destination;
  }

  public List<String> settings() {
    return settings;
  }

  public int sort() {
    return sort;
  }

  public long createdBy() {
    return createdBy;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public synchronized Instant updatedAt() {
    return updatedAt;
  }

  public synchronized boolean disabled() {
    return disabled;
  }

  @Override
  public boolean open() {
    return !disabled();
  }

  @Override
  public synchronized void ended(int code, Instant at) {
    if (Channel.valid(code)) {
      return;
    }
    failures.add(at);
    failures.removeIf(failure -> failure.isBefore(at.minus(WATCHED)));
    if (failures.size() > PATIENCE) {
      disabled = true;
      updatedAt = at;
    }
  }

  /** What a person does who presses Enable. */
  synchronized void enable(Instant at) {
    disabled = false;
    updatedAt = at;
    failures.clear();
  }

  /** The delays count from the attempt before; a missed time limit is taken as code 0. */
  @Override
  public Optional<Duration> again(int attempt, int code) {
    if (attempt <= ALWAYS.size()) {
      return Optional.of(ALWAYS.get(attempt - 1));
    }
    int further = attempt - ALWAYS.size();
    boolean server = code == 499 || (code >= 500 && code < 600);
    return server && further <= FOR_SERVER_ERRORS.size()
        ? Optional.of(FOR_SERVER_ERRORS.get(further - 1))
        : Optional.empty();
  }
}
