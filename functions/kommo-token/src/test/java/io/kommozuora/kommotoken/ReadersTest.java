package io.kommozuora.kommotoken;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchException;

import io.kommozuora.http.ApiException;
import io.kommozuora.kommo.KommoClient;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many processes use the token while it is replaced. */
final class ReadersTest {
  private static final int READERS = 50;

  private final World world = new World();
  private final List<KommoClient> readers = new ArrayList<>();

  @BeforeEach
  void connect() {
    world.connect();
    IntStream.range(0, READERS).forEach(_ -> readers.add(world.reader()));
    readers.forEach(KommoClient::account);
  }

  @AfterEach
  void close() {
    world.close();
  }

  /** What all readers get when they ask at once. */
  private <T> List<T> all(Reading<T> reading) {
    CountDownLatch start = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newFixedThreadPool(READERS)) {
      List<Future<T>> answers =
          readers.stream().map(reader -> threads.submit(waiting(start, reader, reading))).toList();
      start.countDown();
      return answers.stream().map(ReadersTest::answer).toList();
    }
  }

  private interface Reading<T> {
    T of(KommoClient reader);
  }

  private static <T> Callable<T> waiting(
      CountDownLatch start, KommoClient reader, Reading<T> reading) {
    return () -> {
      start.await();
      return reading.of(reader);
    };
  }

  private static <T> T answer(Future<T> future) {
    try {
      return future.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void noneNoticesARotation() throws Exception {
    Thread rotation = Thread.ofPlatform().start(world::rotate);

    List<Long> accounts = all(KommoClient::account);
    rotation.join();

    assertThat(accounts).hasSize(READERS).containsOnly(34567890L);
    assertThat(all(KommoClient::account)).containsOnly(34567890L);
  }

  @Test
  void allTakeTheNewTokenWhenKommoRefusesTheOldOne() {
    String old = world.current().accessToken();
    world.rotate();
    world.kommo.tokens().revoke(old);

    assertThat(all(KommoClient::account)).hasSize(READERS).containsOnly(34567890L);
  }

  @Test
  void allAskForOneRotationWhenKommoRefusesTheNewestToken() throws Exception {
    String secret = world.stack.secret("kommo");
    world.aws.secrets().rotates(secret, world::invoke);
    int before = world.refreshes();
    world.kommo.tokens().revoke(world.current().accessToken());

    List<Exception> failures = all(reader -> catchException(reader::account));
    assertThat(failures)
        .filteredOn(failure -> failure != null)
        .isNotEmpty()
        .allSatisfy(f -> assertThat(f).isInstanceOf(ApiException.Refused.class));

    world.aws.secrets().retryRotations();
    assertThat(all(KommoClient::account)).containsOnly(34567890L);
    assertThat(world.refreshes() - before).isBetween(1, 3);
  }
}
