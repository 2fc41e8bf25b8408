package io.kommozuora.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.kommozuora.http.ApiException;
import io.kommozuora.http.JsonHttp;
import io.kommozuora.http.TokenSource;
import io.kommozuora.http.VirtualTime;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ZuoraTokensTest {
  private static final Duration HOUR = Duration.ofHours(1);
  private static final String SECRET = "zuora-token";

  private final VirtualTime time = new VirtualTime();
  private final InMemoryVault vault = new InMemoryVault();
  private final OneBaton baton = new OneBaton();
  private final AtomicInteger logins = new AtomicInteger();
  private final TokenSource tokens = process();

  /** Another process with the same vault. */
  private TokenSource process() {
    return process(this::login, time);
  }

  private TokenSource process(ZuoraMint mint, InstantSource clock) {
    return tokens(mint, clock).of(ZuoraMint.DEFAULT);
  }

  private ZuoraTokens tokens(ZuoraMint mint, InstantSource clock) {
    SharedTokens shared = new SharedTokens(vault, SECRET, clock);
    return new ZuoraTokens(mint, shared, baton, clock, time, new Random(7));
  }

  private Map<String, Token> login(String name) {
    return Map.of(name, token(time));
  }

  private Token token(InstantSource clock) {
    String value = "token-" + logins.incrementAndGet();
    return new Token(value, clock.instant(), clock.instant().plus(HOUR));
  }

  /** A baton that tests can hold themselves. */
  private static final class OneBaton implements Baton {
    private boolean taken;
    private boolean broken;

    @Override
    public synchronized boolean take(Duration atMost) {
      if (broken) {
        throw new IllegalStateException("no baton");
      }
      if (taken) {
        return false;
      }
      taken = true;
      return true;
    }

    @Override
    public synchronized void giveBack() {
      taken = false;
    }
  }

  @Test
  void logsInWhenFirstNeededAndKeepsTheToken() {
    assertThat(tokens.bearer()).isEqualTo("token-1");
    int reads = vault.reads();

    assertThat(tokens.bearer()).isEqualTo("token-1");
    assertThat(logins).hasValue(1);
    assertThat(vault.reads()).isEqualTo(reads);
  }

  @Test
  void manyCallersCauseOneLogin() throws InterruptedException {
    int callers = 50;
    var arrived = new CountDownLatch(callers);
    TokenSource waiting =
        process(
            login -> {
              await(arrived);
              return login(login);
            },
            time);
    Set<String> seen = ConcurrentHashMap.newKeySet();

    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < callers; i++) {
        threads.execute(
            () -> {
              arrived.countDown();
              seen.add(waiting.bearer());
            });
      }
    }

    assertThat(seen).containsExactly("token-1");
    assertThat(logins).hasValue(1);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void anotherProcessUsesTheSharedToken() {
    tokens.bearer();

    assertThat(process().bearer()).isEqualTo("token-1");
    assertThat(logins).hasValue(1);
  }

  @Test
  void eachProcessRenewsAtItsOwnMomentFiveToTenMinutesBeforeTheEnd() {
    tokens.bearer();

    time.pass(HOUR.minusMinutes(10).minusSeconds(1));
    assertThat(tokens.bearer()).isEqualTo("token-1");

    time.pass(Duration.ofMinutes(5).plusSeconds(1));
    assertThat(tokens.bearer()).isEqualTo("token-2");
  }

  @Test
  void keepsTheOldTokenWhileAnotherProcessRenewsIt() {
    tokens.bearer();
    time.pass(HOUR.minusMinutes(4));
    baton.take(HOUR);

    assertThat(tokens.bearer()).isEqualTo("token-1");
    assertThat(time.sleeps()).isEmpty();
    int reads = vault.reads();
    assertThat(tokens.bearer()).isEqualTo("token-1");
    assertThat(vault.reads()).as("it looks again half a minute later").isEqualTo(reads);
  }

  @Test
  void keepsTheOldTokenWhenRenewingItAheadOfTimeFails() {
    TokenSource unlucky =
        process(
            login -> {
              if (logins.get() == 1) {
                throw new ApiException.NoAnswer("POST /oauth/token", "503");
              }
              return login(login);
            },
            time);
    unlucky.bearer();
    time.pass(HOUR.minusMinutes(4));

    assertThat(unlucky.bearer()).isEqualTo("token-1");
  }

  @Test
  void waitsForTheProcessThatIsMinting() {
    baton.take(HOUR);
    TokenSource waiting =
        new ZuoraTokens(
                this::login,
                new SharedTokens(vault, SECRET, time),
                baton,
                time,
                pause -> {
                  time.sleep(pause);
                  if (time.sleeps().size() == 3) {
                    new SharedTokens(vault, SECRET, time).add(login(ZuoraMint.DEFAULT));
                  }
                },
                new Random(7))
            .of(ZuoraMint.DEFAULT);

    assertThat(waiting.bearer()).isEqualTo("token-1");
    assertThat(logins).hasValue(1);
    assertThat(time.sleeps()).hasSize(3).allMatch(pause -> pause.toMillis() >= 500);
  }

  @Test
  void doesNotWaitForeverForAProcessThatDied() {
    baton.take(HOUR);

    assertThat(tokens.bearer()).isEqualTo("token-1");
    assertThat(time.sleeps()).hasSizeLessThanOrEqualTo(60);
  }

  @Test
  void aBrokenBatonIsNoObstacle() {
    baton.broken = true;

    assertThat(tokens.bearer()).isEqualTo("token-1");
  }

  @Test
  void takesWhatAnotherProcessRenewed() {
    TokenSource other = process();
    tokens.bearer();
    time.pass(HOUR);
    other.bearer();

    assertThat(tokens.bearer()).isEqualTo("token-2");
    assertThat(logins).hasValue(2);
  }

  @Test
  void logsInAgainAfterARefusal() {
    tokens.bearer();
    time.pass(Duration.ofMinutes(1));

    tokens.renew("token-1");

    assertThat(tokens.bearer()).isEqualTo("token-2");
    assertThat(process().bearer()).isEqualTo("token-2");
  }

  @Test
  void doesNotReplaceATokenThatIsRefusedAsSoonAsItIsMade() {
    tokens.bearer();

    tokens.renew("token-1");

    assertThat(tokens.bearer()).isEqualTo("token-1");
    assertThat(logins).hasValue(1);
  }

  @Test
  void prefersANewerSharedTokenAfterARefusal() {
    TokenSource other = process();
    tokens.bearer();
    other.bearer();
    time.pass(Duration.ofMinutes(1));
    other.renew("token-1");
    other.bearer();

    tokens.renew("token-1");

    assertThat(tokens.bearer()).isEqualTo("token-2");
    assertThat(logins).hasValue(2);
  }

  @Test
  void aRefusalOfAnOldTokenChangesNothing() {
    tokens.bearer();
    time.pass(Duration.ofMinutes(1));

    tokens.renew("token-0");

    assertThat(tokens.bearer()).isEqualTo("token-1");
  }

  @ParameterizedTest
  @ValueSource(ints = {-5, 5})
  void clocksMayDisagreeByFiveMinutes(int minutes) {
    InstantSource skewed = () -> time.instant().plus(Duration.ofMinutes(minutes));
    TokenSource other = process(login -> Map.of(login, token(skewed)), skewed);

    String minted = other.bearer();
    assertThat(tokens.bearer()).isEqualTo(minted);
    assertThat(logins).hasValue(1);

    // Its true end is an hour after it was made: until then, everybody has another one.
    time.pass(HOUR.minusSeconds(1));
    assertThat(tokens.bearer()).isNotEqualTo(minted);
    assertThat(other.bearer()).isNotEqualTo(minted);
  }

  @Test
  void isNotWrittenMoreOftenThanOnceInTenMinutesForLong() {
    for (int minute = 0; minute < 180; minute++) {
      String refused = tokens.bearer();
      time.pass(Duration.ofMinutes(1));
      tokens.renew(refused);
    }

    assertThat(logins.get()).isGreaterThan(100);
    assertThat(vault.writes()).isLessThanOrEqualTo(18);
  }

  @Test
  void loginsHaveTokensOfTheirOwnMintedTogether() {
    ZuoraTokens several =
        tokens(
            login -> Map.of("germany", token(time), "france", token(time), "spain", token(time)),
            time);

    String germany = several.of("germany").bearer();
    String france = several.of("france").bearer();

    assertThat(germany).isNotEqualTo(france);
    assertThat(logins).hasValue(3);
    assertThat(vault.writes()).isEqualTo(1);
  }

  @Test
  void whatOthersSharedIsKept() {
    tokens(login -> Map.of("germany", token(time)), time).of("germany").bearer();
    tokens(login -> Map.of("france", token(time)), time).of("france").bearer();

    JsonNode shared = vault.read(SECRET).value().path("tokens");
    assertThat(shared.fieldNames()).toIterable().containsExactlyInAnyOrder("germany", "france");
  }

  @Test
  void aTokenThatCannotBeSharedStillWorks() {
    vault.lockForWriters();

    assertThat(tokens.bearer()).isEqualTo("token-1");
    assertThat(tokens.bearer()).isEqualTo("token-1");
    assertThat(logins).hasValue(1);
  }

  @Test
  void aVaultThatCannotBeReadIsNoObstacle() {
    vault.lockForReaders();

    assertThat(tokens.bearer()).isEqualTo("token-1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "null",
        "[]",
        "{'tokens':[]}",
        "{'tokens':{'default':'x'}}",
        "{'tokens':{'default':{'token':'x'}}}",
        "{'tokens':{'default':{'token':'x','expires':'soon'}},'writes':7}",
        "{'tokens':{'default':{'token':'x','expires':9223372036854775807}},'writes':['x',null]}"
      })
  void nonsenseInTheVaultIsNoObstacle(String stored) throws Exception {
    vault.write(SECRET, JsonHttp.JSON.readTree(stored.replace('\'', '"')));

    assertThat(tokens.bearer()).isEqualTo("token-1");
    assertThat(process().bearer()).isEqualTo("token-1");
  }

  @Test
  void afterAFailedLoginTheNextCallerTriesAgain() {
    var silence = new ApiException.NoAnswer("POST /oauth/token", "503");
    TokenSource flaky =
        process(
            login -> {
              if (logins.get() == 0) {
                logins.incrementAndGet();
                throw silence;
              }
              return login(login);
            },
            time);

    assertThatThrownBy(flaky::bearer).isSameAs(silence);
    assertThat(flaky.bearer()).isEqualTo("token-2");
  }

  @Test
  void aTokenPrintsItsTimesOnly() {
    assertThat(new Token("secret", time.instant(), time.instant().plus(HOUR)))
        .hasToString("Token[minted=2026-03-02T10:15:30Z, expires=2026-03-02T11:15:30Z]");
    assertThat(new Secret("7", JsonHttp.JSON.createObjectNode().put("clientSecret", "secret")))
        .hasToString("Secret[version=7]");
  }
}
