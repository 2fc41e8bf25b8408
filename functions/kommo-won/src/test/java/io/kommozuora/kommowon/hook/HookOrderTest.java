package io.kommozuora.kommowon.hook;

import static org.assertj.core.api.Assertions.assertThat;

import io.kommozuora.deal.DealId;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Composes hooks of random deals and looks for exactly these deals in the reading. */
final class HookOrderTest {
  private final Random random = new Random(20260921);
  private final List<String> pairs = new ArrayList<>();
  private final List<Hint> deals = new ArrayList<>();

  @Test
  void everyDealIsFoundHoweverTheBodyIsOrderedAndEscaped() {
    for (int round = 0; round < 2_000; round++) {
      compose();
      Collections.shuffle(pairs, random);

      Reading reading = new HookReader().read(String.join("&", pairs));

      Hook hook = (Hook) reading;
      assertThat(hook.hints()).containsExactlyInAnyOrderElementsOf(deals);
      assertThat(hook.account()).isEqualTo(OptionalLong.of(34567890));
      assertThat(hook.broken()).isZero();
    }
  }

  private void compose() {
    pairs.clear();
    deals.clear();
    add("account[id]", 34567890);
    add("contacts[update][0][id]", 1);
    int index = 0;
    for (int count = 1 + random.nextInt(6); count > 0; count--) {
      index += 1 + random.nextInt(12);
      composeDeal(anyAction(), index);
    }
  }

  private void composeDeal(Action action, int index) {
    String entry = "leads[%s][%d]".formatted(action.name().toLowerCase(Locale.ROOT), index);
    long deal = 1 + random.nextLong(100_000_000);
    add(entry + "[id]", deal);
    add(entry + "[custom_fields][0][id]", 900101);
    add(entry + "[old_status_id]", 70100003);
    OptionalLong stage = maybe(entry + "[status_id]", random.nextBoolean() ? 142 : 70100002);
    OptionalLong pipeline = maybe(entry + "[pipeline_id]", 8800111);
    deals.add(new Hint(new DealId(deal), action, stage, pipeline));
  }

  private Action anyAction() {
    return List.of(Action.ADD, Action.UPDATE, Action.STATUS, Action.DELETE, Action.RESTORE)
        .get(random.nextInt(5));
  }

  private OptionalLong maybe(String key, long value) {
    if (random.nextInt(4) == 0) {
      return OptionalLong.empty();
    }
    add(key, value);
    return OptionalLong.of(value);
  }

  private void add(String key, long value) {
    pairs.add((random.nextBoolean() ? key : encoded(key)) + "=" + value);
  }

  private static String encoded(String key) {
    return URLEncoder.encode(key, StandardCharsets.UTF_8);
  }
}
