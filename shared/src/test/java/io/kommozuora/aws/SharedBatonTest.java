package io.kommozuora.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.kommozuora.http.VirtualTime;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class SharedBatonTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final VirtualTime time = new VirtualTime();
  private final String table = Aws.table();
  private final SharedBaton mine = baton("token");
  private final SharedBaton other = baton("token");

  private SharedBaton baton(String name) {
    return new SharedBaton(Aws.DYNAMO, table, name, time);
  }

  @Test
  void oneProcessHoldsItAtATime() {
    assertThat(mine.take(MINUTE)).isTrue();
    assertThat(other.take(MINUTE)).isFalse();

    mine.giveBack();

    assertThat(other.take(MINUTE)).isTrue();
    assertThat(mine.take(MINUTE)).isFalse();
  }

  @Test
  void ofManyThatReachForItOneGetsIt() {
    assertThat(Crowd.of(30, _ -> baton("token").take(MINUTE))).containsOnlyOnce(true);
  }

  @Test
  void isFreeAgainWhenItsHolderDies() {
    mine.take(MINUTE);
    time.pass(MINUTE.plusMillis(1));

    assertThat(other.take(MINUTE)).isTrue();
  }

  @Test
  void isNotTakenFromItsNewHolderByTheOldOne() {
    mine.take(MINUTE);
    time.pass(MINUTE.plusMillis(1));
    other.take(MINUTE);

    mine.giveBack();

    assertThat(baton("token").take(MINUTE)).isFalse();
  }

  @Test
  void batonsOfOtherNamesAreFree() {
    mine.take(MINUTE);

    assertThat(baton("another").take(MINUTE)).isTrue();
  }
}
