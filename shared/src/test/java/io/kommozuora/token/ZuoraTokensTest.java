package io.kommozuora.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kommozuora.http.ApiException;
import io.kommozuora.http.JsonHttp;
import io.kommozuora.http.VirtualTime;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ZuoraTokensTest {
  private static final Duration HOUR = Duration.ofHours(1);

  private final VirtualTime time = new VirtualTime();
  private final InMemoryVault vault = new InMemoryVault();
  private final AtomicInteger logins = new AtomicInteger();
  private final ZuoraTokens tokens = tokens(this::login);

  private ZuoraTokens tokens(Supplier<Token> login) {
    return new ZuoraTokens(login, vault, "zuora-token", time);
  }

  private Token login() {
    return new Token("token-" + logins.incrementAndGet(), time.instant().plus(HOUR));
  }

  @Test
  void logsInWhenFirstNeededAndKeepsTheToken() {
    assertThat(tokens.bearer()).isEqualTo("token-1");
    assertThat(tokens.bearer()).isEqualTo("token-1");
    assertThat(logins).hasValue(1);
    assertThat(vault.reads()).isEqualTo(1);
  }

  @Test
  void manyCallersCauseOneLogin() throws InterruptedException {
    int callers = 50;
    var arrived = new CountDownLatch(callers);
    ZuoraTokens waiting =
        tokens(
            () -> {
              await(arrived);
              return login();
            });
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

    assertThat(tokens(this::login).bearer()).isEqualTo("token-1");
    assertThat(logins).hasValue(1);
  }

  @Test
  void renewsFiveMinutesBeforeTheEnd() {
    tokens.bearer();

    time.pass(HOUR.minusMinutes(5).minusSeconds(1));
    assertThat(tokens.bearer()).isEqualTo("token-1");

    time.pass(Duration.ofSeconds(1));
    assertThat(tokens.bearer()).isEqualTo("token-2");
  }

  @Test
  void takesWhatAnotherProcessRenewed() {
    ZuoraTokens other = tokens(this::login);
    tokens.bearer();
    time.pass(HOUR);
    other.bearer();

    assertThat(tokens.bearer()).isEqualTo("token-2");
    assertThat(logins).hasValue(2);
  }

  @Test
  void logsInAgainAfterARefusal() {
    tokens.bearer();

    tokens.renew("token-1");

    assertThat(tokens.bearer()).isEqualTo("token-2");
    assertThat(tokens(this::login).bearer()).isEqualTo("token-2");
  }

  @Test
  void prefersANewerSharedTokenAfterARefusal() {
    ZuoraTokens other = tokens(this::login);
    tokens.bearer();
    other.bearer();
    other.renew("token-1");
    other.bearer();

    tokens.renew("token-1");

    assertThat(tokens.bearer()).isEqualTo("token-2");
    assertThat(logins).hasValue(2);
  }

  @Test
  void aRefusalOfAnOldTokenChangesNothing() {
    tokens.bearer();

    tokens.renew("token-0");

    assertThat(tokens.bearer()).isEqualTo("token-1");
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
        "{\"token\":\"x\"}",
        "{\"token\":\"x\",\"expires\":\"soon\"}",
        "{\"token\":\"x\",\"expires\":9223372036854775807}"
      })
  void nonsenseInTheVaultIsNoObstacle(String stored) throws Exception {
    vault.write("zuora-token", JsonHttp.JSON.readTree(stored));

    assertThat(tokens.bearer()).isEqualTo("token-1");
    assertThat(tokens(this::login).bearer()).isEqualTo("token-1");
  }

  @Test
  void afterAFailedLoginTheNextCallerTriesAgain() {
    var silence = new ApiException.NoAnswer("POST /oauth/token", "503");
    ZuoraTokens flaky =
        tokens(
            () -> {
              if (logins.get() == 0) {
                logins.incrementAndGet();
                throw silence;
              }
              return login();
            });

    assertThatThrownBy(flaky::bearer).isSameAs(silence);
    assertThat(flaky.bearer()).isEqualTo("token-2");
  }

  @Test
  void aTokenPrintsItsEndOnly() {
    assertThat(new Token("secret", time.instant()))
        .hasToString("Token[expires=2026-03-02T10:15:30Z]");
  }
}
