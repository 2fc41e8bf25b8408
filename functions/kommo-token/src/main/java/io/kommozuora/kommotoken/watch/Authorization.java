package io.kommozuora.kommotoken.watch;

import io.kommozuora.aws.LostAuthorizations;
import io.kommozuora.aws.SharedPace;
import java.time.Duration;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether Kommo lets us in. When it does not any more, all workers stop calling it, it is said once
 * on the bus, and an alarm stays on until somebody has connected the account again.
 */
public final class Authorization {
  private static final Logger log = LoggerFactory.getLogger(Authorization.class);
  // Longer than from one check to the next, which stops the workers anew or lets them go on.
  private static final Duration STOP = Duration.ofMinutes(30);

  private final LostAuthorizations losses;
  private final SharedPace pace;
  private final Announcements announcements;
  private final InstantSource clock;

  public Authorization(
      LostAuthorizations losses,
      SharedPace pace,
      Announcements announcements,
      InstantSource clock) {
    this.losses = losses;
    this.pace = pace;
    this.announcements = announcements;
    this.clock = clock;
  }

  /** Whether Kommo refused exactly these credentials for good. */
  public boolean isLost(String credentials) {
    return losses.known().filter(credentials::equals).isPresent();
  }

  /** Kommo will not take these credentials again. */
  public void lost(String credentials, Loss loss) {
    log.error("Kommo lets us in no more: {} {}", loss.sentence(), loss.fix());
    pace.disconnected(STOP);
    announcements.counted(loss);
    // Said before it is noted: rather twice than never.
    if (!isLost(credentials)) {
      announcements.lost(loss);
      losses.note(credentials, loss.name(), clock.instant());
    }
  }

  /** Kommo lets us in. */
  public void holds() {
    pace.connected();
    if (losses.known().isPresent()) {
      log.info("Kommo lets us in again");
      announcements.regained();
      losses.forget();
    }
  }
}
