package io.kommozuora.kommowon.hook;

import static io.kommozuora.kommowon.hook.Action.ADD;
import static io.kommozuora.kommowon.hook.Action.DELETE;
import static io.kommozuora.kommowon.hook.Action.OTHER;
import static io.kommozuora.kommowon.hook.Action.STATUS;
import static io.kommozuora.kommowon.hook.Action.UPDATE;
import static io.kommozuora.kommowon.hook.Hooks.anonymous;
import static io.kommozuora.kommowon.hook.Hooks.hint;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HookReaderTest {
  private static final String WON =
      "leads[status][0][id]=5&leads[status][0][status_id]=142&leads[status][0][pipeline_id]=8";

  private final HookReader reader = new HookReader();

  @Test
  void bracketsMayBeEscapedOrNot() {
    String escaped = WON.replace("[", "%5B").replace("]", "%5D");
    String lowerCase = WON.replace("[", "%5b").replace("]", "%5d");

    assertThat(reader.read(WON)).isEqualTo(anonymous(0, hint(5, STATUS, 142, 8)));
    assertThat(reader.read(escaped)).isEqualTo(reader.read(WON));
    assertThat(reader.read(lowerCase)).isEqualTo(reader.read(WON));
  }

  @Test
  void oneEntryMayMixEscapedAndPlainKeys() {
    String body = "leads%5Badd%5D[0][id]=5&leads[add]%5B0%5D[status_id]=%31%34%32";

    Hook hook = hook(body);

    assertThat(hook.hints()).hasSize(1).allMatch(Hint::showsWon);
  }

  @Test
  void spaceInAKeyMayBeAPlus() {
    String body = "leads[add][a+b][id]=5&leads[add][a%20b][status_id]=142";

    assertThat(hook(body).hints()).hasSize(1).allMatch(Hint::showsWon);
  }

  @Test
  void keysMayComeInAnyOrder() {
    String body =
        "leads[add][1][status_id]=7&leads[add][0][pipeline_id]=8&leads[add][1][id]=6"
            + "&leads[add][0][status_id]=142&leads[add][1][pipeline_id]=8&leads[add][0][id]=5";

    assertThat(reader.read(body)).isEqualTo(anonymous(0, hint(6, ADD, 7, 8), hint(5, ADD, 142, 8)));
  }

  @Test
  void indexesMayHaveGapsOrBeIds() {
    String body = "leads[add][0][id]=5&leads[add][7][id]=6&leads[add][21700451][id]=21700451";

    assertThat(reader.read(body))
        .isEqualTo(anonymous(0, hint(5, ADD), hint(6, ADD), hint(21700451, ADD)));
  }

  @Test
  void indexesThatBeginAlikeAreDifferentDeals() {
    String body = "leads[add][1][id]=5&leads[add][10][id]=6&leads[add][1][status_id]=142";

    Hook hook = hook(body);

    assertThat(hook.hints()).extracting(Hint::showsWon).containsExactly(true, false);
  }

  @Test
  void oneBodyMayCarrySeveralActions() {
    String body = "leads[update][0][id]=5&leads[delete][0][id]=6&leads[merge][0][id]=7";

    assertThat(reader.read(body))
        .isEqualTo(anonymous(0, hint(5, UPDATE), hint(6, DELETE), hint(7, OTHER)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "leads[add]=3&leads[add][0]=4&leads[add][0][id]=5",
        "leads[add][0][id]=5&leads[add][0][id][uuid]=9",
        "leads[add][0][id][uuid]=9&leads[add][0][id]=5&leads=1",
      })
  void keyMayBeScalarAndParentAtOnce(String body) {
    assertThat(reader.read(body)).isEqualTo(anonymous(0, hint(5, ADD)));
  }

  @Test
  void idsOfDeeperKeysAreNotTheDeals() {
    String body =
        "leads[add][0][id]=5&leads[add][0][tags][0][id]=6&leads[add][0][custom_fields][0][id]=7"
            + "&leads[add][0][old_status_id]=142&contacts[add][0][id]=8&myleads[add][0][id]=9";

    assertThat(reader.read(body)).isEqualTo(anonymous(0, hint(5, ADD)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"account[id]=34&account[subdomain]=acme&" + WON, WON + "&account[id]=34"})
  void accountBlockMayComeFirstOrLast(String body) {
    assertThat(hook(body).account()).isEqualTo(OptionalLong.of(34));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        WON + "&account[subdomain]=acme",
        WON + "&account[subdomain]=acme&account[id]=abc",
        WON + "&account[subdomain]=acme&account[id]",
        WON + "&account[id]=34&account[subdomain]=acme&account[id]=35",
      })
  void accountWithoutOneClearIdIsUnknown(String body) {
    Hook hook = hook(body);

    assertThat(hook.account()).isEmpty();
    assertThat(hook.subdomain()).contains("acme");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "evil.example", "%0aevil", "%zz", "ä"})
  void subdomainThatIsNoHostLabelIsUnknown(String subdomain) {
    assertThat(hook(WON + "&account[subdomain]=" + subdomain).subdomain())
        .isEqualTo(Optional.empty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "0",
        "-5",
        "+5",
        "5.0",
        "0x5",
        "%35%",
        "5%00",
        "5;x=1",
        "\u0665",
        "9223372036854775808",
        "99999999999999999999999999999999",
      })
  void entryWithoutUsableIdIsCountedAsBroken(String id) {
    String body = WON + "&leads[status][1][id]=" + id;

    assertThat(reader.read(body)).isEqualTo(anonymous(1, hint(5, STATUS, 142, 8)));
  }

  @Test
  void entryCutOffBeforeItsIdIsCountedAsBroken() {
    String body = WON + "&leads[status][1][name]=Gamma&leads[status][2][id";

    assertThat(reader.read(body)).isEqualTo(anonymous(2, hint(5, STATUS, 142, 8)));
  }

  @Test
  void largestIdsAreRead() {
    assertThat(reader.read("leads[add][0][id]=999999999999999999"))
        .isEqualTo(anonymous(0, hint(999_999_999_999_999_999L, ADD)));
  }

  @Test
  void entryThatNamesTwoDealsIsBroken() {
    String body = WON + "&leads[add][][id]=6&leads[add][][id]=7";

    assertThat(reader.read(body)).isEqualTo(anonymous(1, hint(5, STATUS, 142, 8)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"abc", "70100002&leads[add][0][status_id]=142", ""})
  void unclearStageIsNoStage(String stage) {
    Hook hook = hook("leads[add][0][id]=5&leads[add][0][status_id]=" + stage);

    assertThat(hook.hints()).containsExactly(hint(5, ADD));
    assertThat(hook.broken()).isZero();
  }

  @Test
  void repeatedKeyOfOneMindIsNoContradiction() {
    assertThat(reader.read(WON + "&" + WON)).isEqualTo(reader.read(WON));
  }

  @ParameterizedTest
  @ValueSource(strings = {"&&" + WON + "&", WON + "\r\n", "\n" + WON})
  void emptyPairsAndLineBreaksAroundAreNothing(String body) {
    assertThat(reader.read(body)).isEqualTo(anonymous(0, hint(5, STATUS, 142, 8)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "&name=%zz",
        "&name=%C3%28",
        "&name=\uD83D",
        "&name=%F0%9F%98%80",
        "&x=a=b=c",
        "&x=%00\0",
        "&leads[status][0][name]=%",
        "&leads[status][0][name]=50%25+off",
        "&x=1;leads[x][0][id]=7",
      })
  void valuesNobodyNeedsAreNotJudged(String tail) {
    assertThat(reader.read(WON + tail)).isEqualTo(anonymous(0, hint(5, STATUS, 142, 8)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "leads[add",
        "leads[add]0]",
        "leads]add[",
        "leads[a[b]]",
        "leads[a[b]",
        "leads[add][0]x",
        "[leads]",
        "]",
        "[",
        "leads[add][0][%zz]",
        "%",
        "%5",
        "a%5",
        "%+1",
        "%\uFF15\uFF22",
      })
  void keyThatCannotBeReadIsCountedAsBroken(String key) {
    assertThat(reader.read(key + "=1&" + WON)).isEqualTo(anonymous(1, hint(5, STATUS, 142, 8)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "contacts[update][0][id]=5",
        "account[id]=34",
        "leads[add]=5",
        "leads[note][0][note][element_id]=5&leads[note][0][id]=6",
        "leads_x[add][0][id]=5&message[add][0][id]=6",
      })
  void hookThatNamesNoDealIsForeign(String body) {
    assertThat(reader.read(body)).isEqualTo(new Reading.Foreign());
  }

  @Test
  void notesBesideADealAreIgnored() {
    assertThat(reader.read(WON + "&leads[note][0][note][element_id]=6"))
        .isEqualTo(anonymous(0, hint(5, STATUS, 142, 8)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \r\n"})
  void emptyBodyIsMalformed(String body) {
    assertThat(reader.read(body)).isEqualTo(new Reading.Malformed("the body is empty"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"&&&", "hello", "{\"leads\":1}", "bGVhZHNbYWRkXVswXVtpZF09NQ==", "\0"})
  void bodyThatIsNoHookIsMalformed(String body) {
    assertThat(reader.read(body)).isEqualTo(new Reading.Malformed("no key has the form name[...]"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"leads[add][0][id]=s3cret", "leads[add][s3cret=1", "s3cret%=1&contacts[add]=1"})
  void malformedBodyIsNotQuoted(String body) {
    assertThat(reader.read(body))
        .isEqualTo(
            new Reading.Malformed(
                "no lead entry has a usable id; entries or keys that cannot be read: 1"));
  }

  private Hook hook(String body) {
    return (Hook) reader.read(body);
  }
}
