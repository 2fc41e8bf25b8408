package io.kommozuora.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.kommozuora.token.Secret;
import io.kommozuora.token.SharedTokens;
import io.kommozuora.token.Token;
import io.kommozuora.token.Vault;
import io.kommozuora.token.ZuoraMint;
import io.kommozuora.token.ZuoraTokens;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class MintingOfManyProcessesTest {
  private static final InstantSource CLOCK = InstantSource.system();
  private static final int PROCESSES = 200;

  private final AtomicInteger mints = new AtomicInteger();
  private final CountDownLatch shared = new CountDownLatch(1);
  private final String table = Aws.table();
  private final String secret = Aws.name("zuora-token");
  private final Vault vault = new Telling(new SecretsVault(Aws.CLIENTS.secrets()));

  /** Tells when the first token lies in the vault. */
  private final class Telling implements Vault {
    private final Vault real;

    Telling(Vault real) {
      this.real = real;
    }

    @Override
    public Secret read(String name) {
      return real.read(name);
    }

    @Override
    public void write(String name, JsonNode value) {
      real.write(name, value);
      shared.countDown();
    }

    @Override
    public boolean rotate(String name) {
      return real.rotate(name);
    }
  }

  private String coldProcess(int number) {
    return new ZuoraTokens(
            this::mint,
            new SharedTokens(vault, secret, CLOCK),
            new SharedBaton(Aws.DYNAMO, table, "zuora-token", CLOCK),
            CLOCK,
            // Whoever has to wait waits until the first token is shared, however long that takes.
            _ -> awaitShared(),
            new Random(number))
        .of(ZuoraMint.DEFAULT)
        .bearer();
  }

  private Map<String, Token> mint(String login) {
    Instant now = CLOCK.instant();
    String value = "token-" + mints.incrementAndGet();
    return Map.of(login, new Token(value, now, now.plus(Duration.ofHours(1))));
  }

  private void awaitShared() {
    try {
      shared.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void twoHundredColdProcessesLogInOnce() {
    Aws.LOCAL.secrets().create(secret, "{}");

    List<String> tokens = Crowd.of(PROCESSES, this::coldProcess);

    assertThat(tokens).hasSize(PROCESSES).containsOnly("token-1");
    assertThat(mints).hasValue(1);
  }
}
