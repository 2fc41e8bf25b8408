package io.kommozuora.kommowon.hook;

import static io.kommozuora.kommowon.hook.Hooks.anonymous;
import static io.kommozuora.kommowon.hook.Hooks.hint;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class HookLimitsTest {
  private static final String DEAL = "leads[add][0][id]=5&";
  private static final Reading READ = anonymous(0, hint(5, Action.ADD));

  private final HookReader reader = new HookReader();

  @Test
  void bodyAsLongAsTheQueueCarriesIsRead() {
    String fitting = DEAL + "x=" + "y".repeat(HookLimits.BODY - DEAL.length() - 2);

    assertThat(reader.read(fitting)).isEqualTo(READ);
    assertThat(reader.read(fitting + "y"))
        .isEqualTo(new Reading.Malformed("the body is longer than 1048576 characters"));
  }

  @Test
  void fullBodyOfTheShortestLeadPairsIsRead() {
    int deals = HookLimits.BODY / "leads[add][00000][id]=1&".length();
    String body =
        IntStream.range(0, deals)
            .mapToObj("leads[add][%05d][id]=1"::formatted)
            .collect(Collectors.joining("&"));

    Hook hook = (Hook) reader.read(body);

    assertThat(hook.hints()).hasSize(deals);
  }

  @Test
  void asManyPairsAsAllowedAreRead() {
    String fitting = DEAL + "x=1&".repeat(HookLimits.PAIRS - 1);

    assertThat(reader.read(fitting)).isEqualTo(READ);
    assertThat(reader.read(fitting + "x=1"))
        .isEqualTo(new Reading.Malformed("the body has more than 65536 pairs"));
  }

  @Test
  void keyAsLongAsAllowedIsRead() {
    String key = "k".repeat(HookLimits.KEY);

    assertThat(reader.read(DEAL + key + "=1")).isEqualTo(READ);
    assertThat(reader.read(DEAL + key + "k=1"))
        .isEqualTo(new Reading.Malformed("a key is longer than 1024 characters"));
  }

  @Test
  void keyAsDeepAsAllowedIsRead() {
    String key = "leads[add][0]" + "[x]".repeat(HookLimits.DEPTH - 3);

    assertThat(reader.read(DEAL + key + "=1")).isEqualTo(READ);
    assertThat(reader.read(DEAL + key + "[x]=1"))
        .isEqualTo(new Reading.Malformed("a key is deeper than 32 levels"));
  }

  @Test
  void absurdlyDeepKeyIsRefusedByItsLength() {
    assertThat(reader.read(DEAL + "leads" + "[".repeat(500_000)))
        .isEqualTo(new Reading.Malformed("a key is longer than 1024 characters"));
  }
}
