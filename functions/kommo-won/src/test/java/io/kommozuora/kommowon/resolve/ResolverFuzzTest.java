package io.kommozuora.kommowon.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class ResolverFuzzTest {
  private static final int ROUNDS = 3_000;
  private static final List<String> SCRAPS =
      List.of(
          "",
          " ",
          "\n",
          ",",
          ";",
          ".",
          "-",
          "%",
          "%s",
          "0",
          "1",
          "25",
          "1e999999999",
          "-1",
          "1773100800",
          "2026-03-10",
          "DE",
          "US",
          "CA",
          "USA",
          "Georgia",
          "94105",
          "M5V 2T6",
          "a@x.com",
          "@",
          "Maria",
          "Silva",
          "EUR",
          "XXX",
          "12 months",
          "evergreen",
          "growth",
          "\uD83D\uDE00",
          "\uD83D",
          "\uDE00",
          "\uFE0F",
          "\u200B",
          "\u0000",
          "\uFFFF",
          "\u0130",
          "\u0663",
          "x".repeat(300));

  private final Random random = new Random(20260310);
  private final Rules rules = Rules.usual();

  private String text() {
    return Stream.generate(() -> SCRAPS.get(random.nextInt(SCRAPS.size())))
        .limit(random.nextInt(5))
        .collect(Collectors.joining(random.nextBoolean() ? " " : ""));
  }

  private Deals deals() {
    Deals deals =
        Deals.won().choosing("ZUORA_PLAN", new Deals.Choice(random.nextInt(3), text(), text()));
    if (random.nextBoolean()) deals.plan(random.nextBoolean() ? "growth" : "enterprise");
    for (String field :
        List.of("SEATS", "PLATFORM_FEE", "CONTRACT_DATE", "CONTRACT_CURRENCY", "CONTRACT_TERM")) {
      if (random.nextInt(3) > 0) deals.writing(field, random.nextBoolean() ? text() : "25");
    }
    return deals;
  }

  private People people() {
    People people = People.strangers().company(text()).named(text(), text(), text());
    people.email(text()).phone(text()).addressLine(text());
    return random.nextBoolean()
        ? people.email("a@x.com").address(text(), text(), text(), text(), text(), "DE")
        : people.address(text(), text(), text(), text(), text(), text());
  }

  @Test
  void nothingPeopleWriteEndsAsABug() {
    for (int round = 0; round < ROUNDS; round++) {
      switch (rules.resolve(deals(), people())) {
        case Resolution.Complete complete -> assertPrintable(complete.order().toString());
        case Resolution.Incomplete(List<Finding> findings) -> assertTold(findings);
      }
    }
  }

  private static void assertPrintable(String order) {
    assertThat(order.chars().noneMatch(c -> Character.isSurrogate((char) c))).isTrue();
    assertThat(order.chars().noneMatch(Character::isISOControl)).isTrue();
  }

  private static void assertTold(List<Finding> findings) {
    assertThat(findings).isNotEmpty().doesNotHaveDuplicates();
    for (Finding finding : findings) {
      assertThat(finding.sentence()).endsWith(".");
      assertThat(finding.fix()).endsWith(".");
    }
  }
}
