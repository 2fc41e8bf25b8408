package io.kommozuora.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.kommozuora.http.VirtualTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

final class PaceOfManyWorkersTest {
  private static final Duration LONGEST = Duration.ofHours(1);

  private final String table = Aws.table();

  /** A process with a clock of its own, which its waiting moves. */
  private final class Worker {
    private final VirtualTime time = new VirtualTime();
    private final Duration ahead;
    private final SharedPace pace = new SharedPace(Aws.DYNAMO, table, "kommo", LONGEST, time, time);

    private Worker(Duration ahead) {
      this.ahead = ahead;
      time.pass(ahead);
    }

    /** When its work began by the true clock. */
    private Instant reserve(int calls) {
      pace.reserve(calls);
      return time.instant().minus(ahead);
    }
  }

  private record Turn(Instant at, int calls) {}

  private List<Turn> turns(Function<Integer, Duration> skew, Function<Integer, Integer> calls) {
    List<List<Turn>> turns =
        Crowd.of(
            20,
            number -> {
              var worker = new Worker(skew.apply(number));
              List<Turn> own = new ArrayList<>();
              for (int round = 0; round < 4; round++) {
                int burst = calls.apply(number + round);
                own.add(new Turn(worker.reserve(burst), burst));
              }
              return own;
            });
    return turns.stream().flatMap(List::stream).sorted(Comparator.comparing(Turn::at)).toList();
  }

  /** The most calls that fall into one second, each burst being made at its turn. */
  private static int mostInASecond(List<Turn> turns) {
    return turns.stream().mapToInt(turn -> callsInTheSecondFrom(turn.at(), turns)).max().orElse(0);
  }

  private static int callsInTheSecondFrom(Instant from, List<Turn> turns) {
    return turns.stream()
        .filter(turn -> !turn.at().isBefore(from) && turn.at().isBefore(from.plusSeconds(1)))
        .mapToInt(Turn::calls)
        .sum();
  }

  @Test
  void twentyWorkersMakeSixCallsInAnySecond() {
    List<Turn> turns = turns(number -> Duration.ZERO, number -> 1);

    assertThat(turns).hasSize(80);
    assertThat(mostInASecond(turns)).isEqualTo(6);
  }

  @Test
  void burstsOfTwentyWorkersFollowOneAnother() {
    List<Turn> turns = turns(number -> Duration.ZERO, number -> 1 + number % 5);

    assertThat(mostInASecond(turns)).isBetween(1, 6);
  }

  @Test
  void clocksThatDifferALittleStayBelowKommosSeven() {
    List<Turn> turns = turns(number -> Duration.ofMillis(number % 2 * 200L), number -> 1);

    assertThat(mostInASecond(turns)).isLessThanOrEqualTo(7);
  }
}
