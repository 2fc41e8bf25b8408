package io.kommozuora.zuoracallout.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.kommozuora.zuoracallout.scenario.Mailbag.Letter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * However callouts are repeated, shuffled, delayed and cut into batches, and wherever the process
 * dies meanwhile: in the end each deal shows what it shows when nothing of it happens, and all
 * callouts once more change nothing.
 */
final class AnyDeliveryTest {
  private static final int STORIES = 6;
  private static final int MONTHS = 2;
  // Longer than the queue hides a message that was not answered, and than any lease.
  private static final Duration UNTIL_REDELIVERY = Duration.ofMinutes(13);

  private enum Delivery {
    IN_ORDER,
    IN_ANY_ORDER
  }

  @TestFactory
  Stream<DynamicTest> endsAlike() {
    return IntStream.rangeClosed(1, STORIES)
        .mapToObj(seed -> DynamicTest.dynamicTest("story " + seed, () -> endsAlike(seed)));
  }

  private static void endsAlike(long seed) {
    List<Shown> undisturbed = undisturbed(seed);
    assertThat(new Upset(seed, Delivery.IN_ORDER).shown()).isEqualTo(undisturbed);
    assertThat(new Upset(seed, Delivery.IN_ANY_ORDER).shown())
        .extracting(Shown::inAnyOrder)
        .isEqualTo(undisturbed.stream().map(Shown::inAnyOrder).toList());
  }

  private static List<Shown> undisturbed(long seed) {
    try (World world = new World().connected()) {
      Story story = new Story(world, seed);
      var handler = world.handler();
      for (int month = 0; month < MONTHS; month++) {
        story.chapter(() -> world.settle(handler));
        story.month();
        world.settle(handler);
      }
      List<Shown> shown = shown(world, story);
      assertThat(shown).as("story " + seed).anyMatch(deal -> !deal.notes().isEmpty());
      return shown;
    }
  }

  private static List<Shown> shown(World world, Story story) {
    return story.deals().stream().map(deal -> Shown.on(world, deal)).toList();
  }

  /** One way in which the callouts of a story may come. */
  private static final class Upset {
    private final Random random;
    private final long seed;
    private final boolean inOrder;
    private final List<Letter> all = new ArrayList<>();
    private final List<Letter> late = new ArrayList<>();

    Upset(long seed, Delivery delivery) {
      this.seed = seed;
      this.random = new Random(seed);
      this.inOrder = delivery == Delivery.IN_ORDER;
    }

    List<Shown> shown() {
      try (World world = new World().connected()) {
        Story story = new Story(world, seed);
        Mailbag bag = new Mailbag(world);
        for (int month = 0; month < MONTHS; month++) {
          story.chapter(() -> {});
          deliver(bag, world, month == MONTHS - 1);
          story.month();
          deliver(bag, world, true);
        }
        List<Shown> shown = AnyDeliveryTest.shown(world, story);
        assertThat(world.depth(world.stack.zuoraDead())).isZero();
        again(bag, world);
        return shown;
      }
    }

    private void again(Mailbag bag, World world) {
      world.kommo.journal().clear();
      bag.put(all);
      world.settle();
      assertThat(Written.in(world.kommo)).isEmpty();
      bag.put(bag.resent(all));
      world.settle();
      // A day later more days are past due.
      assertThat(Written.in(world.kommo))
          .allSatisfy(write -> assertThat(write.path()).isEqualTo("/api/v4/leads"))
          .allSatisfy(
              write ->
                  assertThat(write.body().findValuesAsText("field_code"))
                      .containsOnly("SHOWN_DAYS_PAST_DUE"));
    }

    private void deliver(Mailbag bag, World world, boolean allOfIt) {
      List<Letter> letters = new ArrayList<>(bag.empty());
      all.addAll(letters);
      letters.addAll(late);
      late.clear();
      if (!inOrder && !allOfIt) {
        letters.stream().filter(letter -> lasting(letter) && chance(3)).forEach(late::add);
        letters.removeAll(late);
      }
      batches(repeated(letters, bag)).forEach(batch -> deliver(batch, bag, world));
      world.settle();
    }

    // What these say is the same whenever Zuora is asked.
    private static boolean lasting(Letter letter) {
      return letter.is("InvoicePosted") || letter.is("PaymentProcessingError");
    }

    private List<Letter> repeated(List<Letter> letters, Mailbag bag) {
      List<Letter> repeated = new ArrayList<>();
      for (Letter letter : letters) {
        repeated.add(letter);
        if (chance(3)) {
          repeated.add(letter);
        }
        if (chance(4)) {
          repeated.add(bag.resent(letter));
        }
      }
      if (!all.isEmpty() && chance(2)) {
        repeated.add(bag.resent(all.get(random.nextInt(all.size()))));
      }
      if (!inOrder) {
        Collections.shuffle(repeated, random);
      }
      return repeated;
    }

    private List<List<Letter>> batches(List<Letter> letters) {
      List<List<Letter>> batches = new ArrayList<>();
      int from = 0;
      while (from < letters.size()) {
        int to = Math.min(letters.size(), from + 1 + random.nextInt(6));
        batches.add(letters.subList(from, to));
        from = to;
      }
      return batches;
    }

    private void deliver(List<Letter> batch, Mailbag bag, World world) {
      bag.put(batch);
      if (chance(2)) {
        Crash.At[] places = Crash.At.values();
        Crash.At at = places[random.nextInt(places.length)];
        world.runInto(new Crash(world, at, 1 + random.nextInt(12), random.nextBoolean()));
        world.passes(UNTIL_REDELIVERY);
      }
      if (inOrder || chance(2)) {
        world.settle();
      }
    }

    private boolean chance(int oneOf) {
      return random.nextInt(oneOf) == 0;
    }
  }
}
