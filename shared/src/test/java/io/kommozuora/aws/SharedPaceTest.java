package io.kommozuora.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.kommozuora.http.ApiException;
import io.kommozuora.http.Refusal;
import io.kommozuora.http.Sleeper;
import io.kommozuora.http.VirtualTime;
import io.kommozuora.localaws.json.AwsError;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SharedPaceTest {
  private static final Duration WINDOW = Duration.ofMillis(1200);
  private static final Duration LONGEST = Duration.ofSeconds(15);

  private final String table = Aws.table();
  private final VirtualTime time = new VirtualTime();
  private final Instant start = time.instant();
  private final SharedPace pace = pace(time, time);

  @AfterEach
  void restore() {
    Aws.LOCAL.endpoint().interruptions().restore();
  }

  private SharedPace pace(InstantSource clock, Sleeper sleeper) {
    return new SharedPace(Aws.DYNAMO, table, "kommo", LONGEST, clock, sleeper);
  }

  private ApiException.Busy busy() {
    return catchThrowableOfType(ApiException.Busy.class, () -> pace.awaitTurn(LONGEST));
  }

  private Duration waited() {
    return Duration.between(start, time.instant());
  }

  @Test
  void theFirstGoesAtOnce() {
    pace.awaitTurn(LONGEST);

    assertThat(waited()).isZero();
  }

  @Test
  void sixGoWithinAWindowAndTheSeventhWaitsForTheNext() {
    for (int i = 0; i < 6; i++) {
      pace.awaitTurn(LONGEST);
    }
    assertThat(waited()).isZero();

    pace.awaitTurn(LONGEST);

    assertThat(waited()).isEqualTo(WINDOW);
  }

  @Test
  void afterSilenceNobodyWaits() {
    pace.reserve(6);
    time.pass(WINDOW);

    pace(time, time).reserve(6);

    assertThat(waited()).isEqualTo(WINDOW);
  }

  @Test
  void reservedCallsAreMadeAtOnceAndWithoutAWrite() {
    long writes =
        Aws.calls(
            "dynamodb.UpdateItem",
            () -> {
              pace.reserve(5);
              for (int i = 0; i < 5; i++) {
                pace.awaitTurn(LONGEST);
              }
            });

    assertThat(writes).isEqualTo(1);
    assertThat(waited()).isZero();
  }

  @Test
  void aReservationWaitsForThoseOfOtherWorkers() {
    pace.reserve(5);

    pace(time, time).reserve(2);

    assertThat(waited()).isEqualTo(WINDOW);
  }

  @Test
  void callsThatAreNotMadeSoonAreForfeited() {
    pace.reserve(6);
    time.pass(Duration.ofMillis(800));

    pace.awaitTurn(LONGEST);

    assertThat(waited()).isEqualTo(WINDOW);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 7})
  void noMoreThanTheLimitTakeATurnTogether(int calls) {
    assertThatThrownBy(() -> pace.reserve(calls))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("between 1 and 6");
  }

  @Test
  void aTurnTooFarAwayIsNotTaken() {
    SharedPace still = pace(InstantSource.fixed(start), waiting -> {});
    for (int i = 0; i < 13; i++) {
      still.reserve(6);
    }

    assertThat(busy()).hasMessage("kommo: busy (many calls are waiting)");
    assertThat(busy().retryAfter()).contains(WINDOW.multipliedBy(13));
    assertThat(lastTurn()).isEqualTo(start.plus(WINDOW.multipliedBy(12)));
  }

  @Test
  void aCallWithLittleTimeDoesNotWaitLonger() {
    pace(time, waiting -> {}).reserve(6);

    assertThatThrownBy(() -> pace.awaitTurn(WINDOW.minusMillis(1)))
        .isInstanceOf(ApiException.Busy.class);
    assertThat(lastTurn()).isEqualTo(start);
    pace.awaitTurn(WINDOW);
    assertThat(waited()).isEqualTo(WINDOW);
  }

  private Instant lastTurn() {
    return new Timetables(Aws.DYNAMO, table, "kommo").read().turns().getLast();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 6})
  void threadsOfOneProcessNeitherShareNorLoseATurn(int reserved) {
    SharedPace still = pace(InstantSource.fixed(start), waiting -> {});
    if (reserved > 0) {
      still.reserve(reserved);
    }

    Crowd.of(
        60,
        number -> {
          still.awaitTurn(LONGEST);
          return number;
        });

    assertThat(lastTurn()).isEqualTo(start.plus(WINDOW.multipliedBy(9)));
  }

  @ParameterizedTest
  @CsvSource({"CREDENTIALS, 2", "UNPAID, 15", "FORBIDDEN, 15"})
  void aRefusalStopsAllWorkers(Refusal refusal, int minutes) {
    pace(time, time).refused(refusal);

    ApiException.Busy busy = busy();

    assertThat(busy).hasMessage("kommo: busy (stopped, it refuses us: " + refusal + ")");
    assertThat(busy.retryAfter()).contains(Duration.ofMinutes(minutes));
    time.pass(Duration.ofMinutes(minutes));
    assertThatCode(() -> pace.awaitTurn(LONGEST)).doesNotThrowAnyException();
  }

  @Test
  void aPauseStopsAllWorkersForAsLong() {
    pace(time, time).pause(Duration.ofMinutes(5));
    time.pass(Duration.ofMinutes(1));

    assertThat(busy().retryAfter()).contains(Duration.ofMinutes(4));
    assertThatThrownBy(() -> pace.reserve(5)).isInstanceOf(ApiException.Busy.class);
  }

  @Test
  void aShortPauseDoesNotEndALongStop() {
    pace.refused(Refusal.FORBIDDEN);
    pace.pause(Duration.ofSeconds(30));

    assertThat(busy().retryAfter()).contains(Duration.ofMinutes(15));
  }

  @Test
  void aLongStopReplacesAShortPause() {
    pace.pause(Duration.ofSeconds(30));
    pace.refused(Refusal.FORBIDDEN);

    assertThat(busy()).hasMessage("kommo: busy (stopped, it refuses us: FORBIDDEN)");
  }

  @Test
  void aStopTakesBackWhatWasReserved() {
    pace.reserve(5);

    pace.pause(Duration.ofSeconds(30));

    assertThat(busy().retryAfter()).contains(Duration.ofSeconds(30));
  }

  @Test
  void aStopThatCannotBeToldIsNoFailureOfItsOwn() {
    Aws.LOCAL
        .endpoint()
        .interruptions()
        .refuse("dynamodb.UpdateItem", 1, AwsError.refused("AccessDeniedException", "no"));

    assertThatCode(() -> pace.refused(Refusal.FORBIDDEN)).doesNotThrowAnyException();
  }

  @Test
  void eachApiHasItsOwnTimetable() {
    pace.refused(Refusal.FORBIDDEN);

    var other = new SharedPace(Aws.DYNAMO, table, "zuora", LONGEST, time, time);

    assertThatCode(() -> other.awaitTurn(LONGEST)).doesNotThrowAnyException();
  }

  @Test
  void aLostConnectionStopsAllWorkersUntilItIsBack() {
    pace.disconnected(Duration.ofMinutes(30));
    assertThat(pace(time, time).prepare()).isFalse();
    assertThat(busy().retryAfter()).contains(Duration.ofMinutes(30));

    pace(time, time).connected();

    pace.awaitTurn(LONGEST);
    assertThat(waited()).isZero();
  }

  @Test
  void aWorkingConnectionEndsTheStopARefusedTokenCaused() {
    pace.refused(Refusal.CREDENTIALS);

    pace(time, time).connected();

    assertThat(pace.prepare()).isTrue();
  }

  @ParameterizedTest
  @EnumSource(names = "CREDENTIALS", mode = EnumSource.Mode.EXCLUDE)
  void aWorkingConnectionEndsNoOtherStop(Refusal refusal) {
    pace.refused(refusal);

    pace(time, time).connected();

    assertThat(pace.prepare()).isFalse();
  }
}
