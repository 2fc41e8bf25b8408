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
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

final class SharedPaceTest {
  private static final Duration SLOT = Duration.ofMillis(200);
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
    return new SharedPace(Aws.DYNAMO, table, "kommo", SLOT, LONGEST, clock, sleeper);
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
  void theNextWaitsForItsSlot() {
    pace.awaitTurn(LONGEST);
    pace.awaitTurn(LONGEST);
    pace.awaitTurn(LONGEST);

    assertThat(waited()).isEqualTo(Duration.ofMillis(400));
  }

  @Test
  void afterSilenceNobodyWaits() {
    pace.reserve(5);
    time.pass(Duration.ofSeconds(1));

    pace(time, time).awaitTurn(LONGEST);

    assertThat(waited()).isEqualTo(Duration.ofSeconds(1));
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
    pace.awaitTurn(LONGEST);
    assertThat(waited()).isEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void aReservationWaitsUntilThoseBeforeItAreThrough() {
    pace.reserve(5);

    pace(time, time).reserve(2);

    assertThat(waited()).isEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void callsThatAreNotMadeSoonAreForfeited() {
    pace.reserve(5);
    time.pass(Duration.ofSeconds(3));

    pace.awaitTurn(LONGEST);
    pace.awaitTurn(LONGEST);

    assertThat(waited()).isEqualTo(Duration.ofMillis(3200));
  }

  @Test
  void aTurnTooFarAwayIsNotTaken() {
    for (int i = 0; i < 16; i++) {
      pace(time, waiting -> {}).reserve(5);
    }

    ApiException.Busy busy = busy();

    assertThat(busy).hasMessage("kommo: busy (many calls are waiting)");
    assertThat(busy.retryAfter()).contains(Duration.ofSeconds(16));
    assertThat(nextTurn()).isEqualTo(start.plusSeconds(16));
  }

  @Test
  void aCallWithLittleTimeDoesNotWaitLonger() {
    pace(time, waiting -> {}).reserve(5);

    assertThatThrownBy(() -> pace.awaitTurn(Duration.ofMillis(999)))
        .isInstanceOf(ApiException.Busy.class);
    assertThat(nextTurn()).isEqualTo(start.plusSeconds(1));
    pace.awaitTurn(Duration.ofSeconds(1));
    assertThat(waited()).isEqualTo(Duration.ofSeconds(1));
  }

  private Instant nextTurn() {
    Map<String, AttributeValue> item =
        Aws.DYNAMO
            .getItem(
                get -> get.tableName(table).key(Map.of("key", AttributeValue.fromS("pace#kommo"))))
            .item();
    return new Item(item).time("nextTurn").orElseThrow();
  }

  @Test
  void threadsOfOneProcessNeitherShareNorLoseASlot() {
    SharedPace still = pace(InstantSource.fixed(start), waiting -> {});

    Crowd.of(
        50,
        number -> {
          still.awaitTurn(LONGEST);
          return number;
        });

    assertThat(nextTurn()).isEqualTo(start.plus(SLOT.multipliedBy(50)));
  }

  @Test
  void threadsOfOneProcessShareItsReservation() {
    SharedPace still = pace(InstantSource.fixed(start), waiting -> {});
    still.reserve(30);

    Crowd.of(
        50,
        number -> {
          still.awaitTurn(LONGEST);
          return number;
        });

    assertThat(nextTurn()).isEqualTo(start.plus(SLOT.multipliedBy(50)));
  }

  @ParameterizedTest
  @CsvSource({"CREDENTIALS, 2", "UNPAID, 15", "FORBIDDEN, 15"})
  void aRefusalStopsAllWorkers(Refusal refusal, int minutes) {
    pace(time, time).refused(refusal);

    ApiException.Busy busy = busy();

    assertThat(busy).hasMessage("kommo: busy (stopped: " + refusal + ")");
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

    assertThat(busy()).hasMessage("kommo: busy (stopped: FORBIDDEN)");
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

    var other = new SharedPace(Aws.DYNAMO, table, "zuora", SLOT, LONGEST, time, time);

    assertThatCode(() -> other.awaitTurn(LONGEST)).doesNotThrowAnyException();
  }
}
