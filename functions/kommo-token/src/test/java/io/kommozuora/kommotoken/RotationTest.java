package io.kommozuora.kommotoken;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchException;

import io.kommozuora.http.ApiException;
import io.kommozuora.kommotoken.grant.Pair;
import io.kommozuora.localaws.endpoint.Interruptions;
import io.kommozuora.simulators.server.Fault;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** However a rotation is repeated, doubled or cut off, Kommo lets us in afterwards. */
final class RotationTest {
  private static final String TOKENS = "/oauth2/access_token";

  private final World world = new World();

  @BeforeEach
  void connect() {
    world.connect();
  }

  @AfterEach
  void close() {
    world.close();
  }

  private static String version() {
    return UUID.randomUUID().toString();
  }

  @Test
  void replacesThePairByTheOneThatFollows() {
    Pair before = world.current();

    world.rotate();

    assertThat(world.current().accessToken()).isNotEqualTo(before.accessToken());
    assertThat(world.current().refreshToken()).isNotEqualTo(before.refreshToken());
    assertThat(world.reader().account()).isEqualTo(34567890);
    assertThat(world.pair.previous().map(Pair::of).map(Pair::refreshToken))
        .contains(before.refreshToken());
  }

  @Test
  void goesOnForAYear() {
    for (int month = 0; month < 13; month++) {
      world.time.advance(Duration.ofDays(30));
      world.rotate();
    }

    assertThat(world.reader().account()).isEqualTo(34567890);
  }

  @Test
  void storesTheNewPairBeforeAnythingUsesIt() {
    Pair before = world.current();

    world.step("createSecret", version());

    assertThat(world.current()).isEqualTo(before);
    assertThat(world.pair.pending()).isPresent();
    assertThat(world.kommo.journal().count("GET", "/api/v4/account")).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"createSecret", "setSecret", "testSecret", "finishSecret"})
  void eachStepMayBeRepeated(String repeated) {
    String version = version();

    for (String step : World.STEPS) {
      world.step(step, version);
      if (step.equals(repeated)) {
        world.step(step, version);
      }
    }

    assertThat(world.pair.current().version()).isEqualTo(version);
    assertThat(world.refreshes()).as("the code and one refresh").isEqualTo(2);
  }

  @Test
  void aRotationThatIsOverMayBePlayedAgain() {
    String version = version();
    world.rotate(version, Duration.ZERO);

    world.rotate(version, Duration.ZERO);

    assertThat(world.refreshes()).isEqualTo(2);
    assertThat(world.pair.current().version()).isEqualTo(version);
  }

  @Test
  void aLostAnswerIsAskedForAgain() {
    world.kommo.faults().add(Fault.lostAnswer("POST", TOKENS));

    world.rotate();

    assertThat(world.reader().account()).isEqualTo(34567890);
    assertThat(world.events("KommoAuthorizationLost")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 500, 503, 402, 403})
  void troubleAtKommoLosesNothing(int status) {
    world.kommo.faults().add(Fault.answering("POST", TOKENS, status, "{}").times(3));
    String version = version();

    assertThatThrownBy(() -> world.step("createSecret", version)).isInstanceOf(ApiException.class);
    world.kommo.faults().clear();
    world.rotate(version, Duration.ZERO);

    assertThat(world.reader().account()).isEqualTo(34567890);
    assertThat(world.events("KommoAuthorizationLost")).isEmpty();
  }

  /** Stops the function at its nth call to AWS of a rotation, before or after the effect. */
  record CrashPoint(int nth, boolean afterEffect) {}

  private static final int CALLS = 17;

  static Stream<CrashPoint> crashPoints() {
    return IntStream.rangeClosed(1, CALLS)
        .boxed()
        .flatMap(nth -> Stream.of(new CrashPoint(nth, false), new CrashPoint(nth, true)));
  }

  @Test
  void theCrashPointsAreAllCallsOfARotation() {
    world.aws.endpoint().clear();

    world.rotate();

    assertThat(world.aws.endpoint().calls()).hasSize(CALLS);
  }

  @ParameterizedTest
  @MethodSource("crashPoints")
  void survivesACrashAtEveryCall(CrashPoint point) {
    String version = version();
    crashAt(point, version);

    world.time.advance(Duration.ofMinutes(3));
    world.rotate(version, Duration.ZERO);

    assertUsableAfterwards(version);
  }

  @ParameterizedTest
  @MethodSource("crashPoints")
  void survivesACrashAtEveryCallWhenAnotherRotationFollows(CrashPoint point) {
    crashAt(point, version());

    world.time.advance(Duration.ofMinutes(3));
    String next = version();
    world.rotate(next, Duration.ZERO);

    assertUsableAfterwards(next);
  }

  private void crashAt(CrashPoint point, String version) {
    Interruptions interruptions = world.aws.endpoint().interruptions();
    if (point.afterEffect()) {
      interruptions.crashAfter("*", point.nth());
    } else {
      interruptions.crashBefore("*", point.nth());
    }
    assertThatThrownBy(() -> world.rotate(version, Duration.ZERO)).isInstanceOf(Exception.class);
    assertThat(interruptions.crashed()).isTrue();
    interruptions.restore();
    world.restart();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/oauth2/access_token", "/api/v4/account"})
  void survivesACrashBesideEachCallToKommo(String path) {
    String version = version();
    world.kommo.faults().add(Fault.lostAnswer("*", path));
    world.kommo.faults().add(Fault.cutBefore("*", ".*").after(1).times(9));
    assertThatThrownBy(() -> world.rotate(version, Duration.ZERO)).isInstanceOf(Exception.class);
    world.kommo.faults().clear();

    world.rotate(version, Duration.ZERO);

    assertUsableAfterwards(version);
  }

  private void assertUsableAfterwards(String version) {
    assertThat(world.pair.current().version()).isEqualTo(version);
    assertThat(world.reader().account()).isEqualTo(34567890);
    world.rotate();
    assertThat(world.reader().account()).isEqualTo(34567890);
    assertThat(world.events("KommoAuthorizationLost")).isEmpty();
  }

  @Test
  void ofTwoRotationsAtOnceOneWins() {
    String one = version();
    String two = version();
    world.step("createSecret", one);
    world.step("createSecret", two);
    assertThat(world.refreshes()).as("the second adopts what the first got").isEqualTo(2);

    assertThatThrownBy(() -> world.step("testSecret", one)).hasMessageContaining("no pending");
    world.step("testSecret", two);
    world.step("finishSecret", two);
    assertThatThrownBy(() -> world.step("finishSecret", one)).hasMessageContaining("no pending");

    assertUsableAfterwards(two);
  }

  @Test
  void twoRotationsInTheSameMomentRefreshOnce() throws Exception {
    String version = version();
    List<Exception> failures = new CopyOnWriteArrayList<>();
    Thread first = Thread.ofPlatform().start(() -> create(version, 0, failures));
    Thread second = Thread.ofPlatform().start(() -> create(version, 1, failures));
    first.join();
    second.join();
    assertThat(failures).allSatisfy(f -> assertThat(f).isInstanceOf(ApiException.Busy.class));

    world.rotate(version, Duration.ZERO);

    assertThat(world.refreshes()).isEqualTo(2);
    assertUsableAfterwards(version);
  }

  // Processes have clocks of their own.
  private void create(String version, int process, List<Exception> failures) {
    Duration skew = Duration.ofMillis(process);
    Exception failure = catchException(() -> world.step("createSecret", version, skew));
    if (failure != null) {
      failures.add(failure);
    }
  }

  @Test
  void aPairThatWasOvertakenIsGivenUp() {
    String late = version();
    world.step("createSecret", late);
    world.connect();

    assertThatThrownBy(() -> world.step("finishSecret", late)).hasMessageContaining("no pending");
    assertThatThrownBy(() -> world.step("createSecret", late)).hasMessageContaining("given up");

    world.rotate();
    assertThat(world.reader().account()).isEqualTo(34567890);
  }

  @ParameterizedTest
  @ValueSource(ints = {-5, 5})
  void clocksMayBeWrongByFiveMinutes(int minutes) {
    Duration skew = Duration.ofMinutes(minutes);
    world.step("createSecret", version(), skew);

    String version = version();
    world.rotate(version, skew);

    assertUsableAfterwards(version);
  }

  @Test
  void theTokenBeforeHelpsWhenKommoForgotTheNewest() {
    Pair first = world.current();
    world.rotate();
    world.kommo.faults().add(refused());

    world.rotate();

    assertThat(world.reader().account()).isEqualTo(34567890);
    assertThat(world.current().refreshToken()).isNotEqualTo(first.refreshToken());
  }

  private static Fault refused() {
    return Fault.answering("POST", TOKENS, 401, "{\"hint\":\"Token has been revoked\"}");
  }

  @Test
  void isSetUpWithoutRotatingAnything() {
    Pair before = world.current();

    // Secrets Manager plays this step alone, for a version that has no value.
    world.step("testSecret", version());

    assertThat(world.current()).isEqualTo(before);
    assertThat(world.refreshes()).isEqualTo(1);
  }

  @Test
  void isSafeWhereOnlyTheNewestPairOfATokenLives() {
    world.kommo.tokens().strictRefresh(true);
    world.kommo.faults().add(Fault.lostAnswer("POST", TOKENS));

    world.rotate();
    world.rotate();

    assertThat(world.reader().account()).isEqualTo(34567890);
    assertThat(world.kommo.tokens().refreshesGranted()).isEqualTo(3);
  }

  @Test
  void aWrongStepIsRefused() {
    assertThatThrownBy(() -> world.step("destroySecret", version()))
        .hasMessageContaining("no step destroySecret");
  }
}
