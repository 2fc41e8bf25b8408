package io.kommozuora.simulators.kommo.crm;

import java.util.List;

/** A pipeline and its stages. */
public record Pipeline(long id, String name, boolean main, List<Status> statuses) {
  /** A stage as the pipeline lists it; type 1 holds what has not been sorted yet. */
  public record Status(long id, String name, int sort, boolean editable, int type) {}

  public Pipeline {
    statuses = List.copyOf(statuses);
  }

  /** A pipeline with incoming leads, New, Negotiation, won and lost, numbered from the first. */
  public static Pipeline usual(long id, String name, boolean main, long firstStatus) {
    return new Pipeline(
        id,
        name,
        main,
        List.of(
            new Status(firstStatus, "Incoming leads", 10, false, 1),
            new Status(firstStatus + 1, "New", 20, true, 0),
            new Status(firstStatus + 2, "Negotiation", 30, true, 0),
            new Status(Stage.WON, "Closed - won", 10000, false, 0),
            new Status(Stage.LOST, "Closed - lost", 11000, false, 0)));
  }

  boolean has(long status) {
    return statuses.stream().anyMatch(s -> s.id() == status);
  }

  /** Where a deal lands that is moved here without a stage. */
  public Stage entry() {
    return statuses.stream()
        .filter(Status::editable)
        .findFirst()
        .map(status -> new Stage(id, status.id()))
        .orElseThrow();
  }
}
