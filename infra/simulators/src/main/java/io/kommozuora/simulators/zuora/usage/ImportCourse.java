package io.kommozuora.simulators.zuora.usage;

import java.time.Duration;
import java.util.Optional;

/** How an import goes: how long it waits and works, forever if that is empty, and how it ends. */
public record ImportCourse(Optional<Duration> waiting, Optional<Duration> working, Ending ending) {
  /** The ways an import can end. */
  public sealed interface Ending {
    /** As the file deserves. */
    record AsRead() implements Ending {}

    /** A colleague cancels it. */
    record Canceled() implements Ending {}

    /** It fails whatever is in the file. */
    record Failed(String reason) implements Ending {}
  }

  /** Waits and works a few seconds. */
  public static ImportCourse usual() {
    return taking(Duration.ofSeconds(1), Duration.ofSeconds(2));
  }

  /** Has ended before the upload is answered. */
  public static ImportCourse atOnce() {
    return taking(Duration.ZERO, Duration.ZERO);
  }

  public static ImportCourse taking(Duration waiting, Duration working) {
    return new ImportCourse(Optional.of(waiting), Optional.of(working), new Ending.AsRead());
  }

  public static ImportCourse stuckPending() {
    return new ImportCourse(Optional.empty(), Optional.empty(), new Ending.AsRead());
  }

  public static ImportCourse stuckProcessing() {
    return new ImportCourse(Optional.of(Duration.ZERO), Optional.empty(), new Ending.AsRead());
  }

  /** Takes its time and is canceled in the end. */
  public ImportCourse canceled() {
    return new ImportCourse(waiting, working, new Ending.Canceled());
  }

  /** Takes its time and fails in the end. */
  public ImportCourse failing(String reason) {
    return new ImportCourse(waiting, working, new Ending.Failed(reason));
  }
}
