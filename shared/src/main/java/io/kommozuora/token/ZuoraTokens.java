package io.kommozuora.token;

import io.kommozuora.http.ApiException;
import io.kommozuora.http.Sleeper;
import io.kommozuora.http.TokenSource;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Zuora's client-credentials tokens, one for each login: from memory, else from the vault where all
 * functions share them, else from Zuora. One process at a time mints, and mints for all logins, so
 * that many cold processes together cause one minting. Replaced early, by each process at another
 * moment.
 */
public final class ZuoraTokens {
  private static final Logger log = LoggerFactory.getLogger(ZuoraTokens.class);
  // Kept from the end of a token's life: for calls under way, and for clocks that disagree.
  private static final Duration LAST = Duration.ofMinutes(2);
  private static final Duration EARLY = Duration.ofMinutes(5);
  // Zuora refuses a token it just made for another reason than its age.
  private static final Duration TOO_NEW = Duration.ofMinutes(1);
  // While another process mints ahead of time, the old token does.
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration MINTING = Duration.ofSeconds(20);
  private static final Duration LOOK = Duration.ofMillis(500);
  private static final int LOOKS = 60;

  private final ZuoraMint mint;
  private final SharedTokens shared;
  private final Baton baton;
  private final InstantSource clock;
  private final Sleeper sleeper;
  private final RandomGenerator random;
  private final Map<String, Login> logins = new HashMap<>();

  /**
   * Tokens shared through a vault.
   *
   * @param baton the process that holds it mints
   */
  public ZuoraTokens(
      ZuoraMint mint,
      SharedTokens shared,
      Baton baton,
      InstantSource clock,
      Sleeper sleeper,
      RandomGenerator random) {
    this.mint = mint;
    this.shared = shared;
    this.baton = baton;
    this.clock = clock;
    this.sleeper = sleeper;
    this.random = random;
  }

  /** The tokens of one login; {@link ZuoraMint#DEFAULT} where the tenant has only one. */
  public synchronized TokenSource of(String login) {
    return logins.computeIfAbsent(login, Login::new);
  }

  private final class Login implements TokenSource {
    private final String name;
    private Token current = new Token("", Instant.MIN, Instant.MIN);
    private Duration early = EARLY;
    private Instant refused = Instant.MIN;
    private Instant tryAgain = Instant.MIN;

    Login(String name) {
      this.name = name;
    }

    @Override
    public synchronized String bearer() {
      if (!lasts(current, early)) {
        renewed();
      }
      return current.value();
    }

    @Override
    public synchronized void renew(String rejected) {
      boolean tooNew = current.minted().plus(TOO_NEW).isAfter(clock.instant());
      if (rejected.equals(current.value()) && !tooNew) {
        refused = current.minted();
      }
    }

    // What is older than a token that was refused was replaced, perhaps for the same reason.
    private boolean lasts(Token token, Duration time) {
      return token.lasts(time, clock.instant()) && token.minted().isAfter(refused);
    }

    // The logins of one process share its baton.
    private void renewed() {
      synchronized (baton) {
        if (!lasts(current, LAST)) {
          take(fromVaultOrZuora());
        } else if (tryAgain.isBefore(clock.instant())) {
          aheadOfTime();
        }
      }
    }

    private void take(Token token) {
      current = token;
      early = EARLY.plusMillis(random.nextLong(EARLY.toMillis()));
    }

    // What fails ahead of time is tried again: the old token is still good.
    private void aheadOfTime() {
      tryAgain = clock.instant().plus(PATIENCE);
      Token other = shared.find(name);
      try {
        if (lasts(other, early)) {
          take(other);
        } else if (taken()) {
          take(minted());
        }
      } catch (ApiException e) {
        log.warn("Zuora's token could not be renewed ahead of time: {}", e.getMessage());
      }
    }

    private Token fromVaultOrZuora() {
      Token other = shared.find(name);
      for (int looks = 0; looks < LOOKS && !lasts(other, LAST); looks++) {
        if (taken()) {
          return minted();
        }
        sleeper.sleep(LOOK.plusMillis(random.nextLong(LOOK.toMillis())));
        other = shared.find(name);
      }
      // Whoever holds the baton does not get on; a few logins too many are no harm.
      return lasts(other, LAST) ? other : mine(mint.mint(name));
    }

    private Token minted() {
      try {
        Token other = shared.find(name);
        return lasts(other, early) ? other : mintedForAll();
      } finally {
        giveBack();
      }
    }

    private Token mintedForAll() {
      Map<String, Token> tokens = mint.mint(name);
      shared.add(tokens);
      return mine(tokens);
    }

    private Token mine(Map<String, Token> tokens) {
      return Objects.requireNonNull(tokens.get(name), "the mint must make the needed token");
    }
  }

  // Taking turns only saves logins: where that fails, everybody mints.
  private boolean taken() {
    try {
      return baton.take(MINTING);
    } catch (RuntimeException e) {
      log.warn("no turn to mint could be taken: {}", e.getClass().getSimpleName());
      return true;
    }
  }

  private void giveBack() {
    try {
      baton.giveBack();
    } catch (RuntimeException e) {
      log.warn("the turn to mint ends by itself: {}", e.getClass().getSimpleName());
    }
  }
}
