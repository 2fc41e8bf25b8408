package io.kommozuora.zuoracallout.callout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class SpellingsTest {
  private final Spellings spellings = new Spellings(Optional.empty(), Optional.empty());

  @Test
  void everySpellingIsOneFields() {
    Spellings.KNOWN.forEach(
        (field, names) ->
            assertThat(names)
                .allSatisfy(name -> assertThat(spellings.field(named(name))).contains(field)));
    assertThat(Spellings.KNOWN.values().stream().flatMap(List::stream)).doesNotHaveDuplicates();
  }

  private static Name named(String spelling) {
    return spelling.startsWith("_.")
        ? Name.of(Name.BODY, spelling.substring(2))
        : Name.of(Name.BODY, spelling);
  }

  @Test
  void everyFieldHasSomeButTheConfigured() {
    var configured = EnumSet.of(Field.ACCOUNT_FIELD, Field.SUBSCRIPTION_FIELD);

    assertThat(Spellings.KNOWN.keySet()).isEqualTo(EnumSet.complementOf(configured));
  }

  @Test
  void aPathIsReadFromItsEnd() {
    assertThat(Name.of("payment", "DataSource.Payment_Method.Id"))
        .isEqualTo(new Name("paymentmethod", "id"));
    assertThat(Name.of("payment", "<Payment-Id>")).isEqualTo(new Name("payment", "paymentid"));
    assertThat(Name.of("payment", "a.")).isEqualTo(new Name("a", ""));
    assertThat(Name.of("payment", ".")).isEqualTo(new Name("", ""));
  }
}
