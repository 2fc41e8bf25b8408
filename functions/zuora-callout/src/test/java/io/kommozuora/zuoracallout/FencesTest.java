package io.kommozuora.zuoracallout;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import io.kommozuora.fences.FunctionFences;
import io.kommozuora.zuoracallout.callout.CalloutType;
import io.kommozuora.zuoracallout.fact.SaidJson;
import io.kommozuora.zuoracallout.told.Announcements;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which rooms of the function know what. */
final class FencesTest extends FunctionFences {
  // Each keeps one message or one deal from the others, or gives up what would stay taken.
  private static final Set<String> KNOWN_EDGES = Set.of("Inbox", "Briefings", "Teller");
  private static final Set<String> CALLERS = Set.of("Wiring");

  FencesTest() {
    super("io.kommozuora.zuoracallout", KNOWN_EDGES, CALLERS);
  }

  private void onlyKnows(String room, String... known) {
    classes()
        .that()
        .resideInAPackage(in(room))
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(known)
        .check(code);
  }

  private void knowsNothingOf(String room, String... unknown) {
    noClasses()
        .that()
        .resideInAPackage(in(room))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(unknown)
        .check(code);
  }

  @Test
  void allRoomsAreSeen() {
    assertThat(code)
        .extracting(JavaClass::getPackageName)
        .contains(in("proof"), in("callout"), in("fact"), in("deal"), in("told"));
  }

  @Test
  void provingACalloutIsPlainJava() {
    onlyKnows(
        "proof",
        "java..",
        "org.jspecify..",
        "io.kommozuora.config",
        "io.kommozuora.token",
        in("proof"));
  }

  @Test
  void readingACalloutIsPlainJavaAndJson() {
    onlyKnows(
        "callout",
        "java..",
        "org.jspecify..",
        "com.fasterxml.jackson.core..",
        "io.kommozuora.billing",
        in("callout"));
  }

  @Test
  void findingOutWhatHappenedNeedsNoKommo() {
    knowsNothingOf("fact", "io.kommozuora.kommo", in("proof"), in("deal"), in("told"));
  }

  @Test
  void findingTheDealsNeedsNoKommo() {
    knowsNothingOf("deal", "io.kommozuora.kommo", in("proof"));
  }

  @Test
  void tellingADealNeedsNoCallout() {
    knowsNothingOf("told", in("proof"), in("deal"));
    noClasses()
        .that()
        .resideInAPackage(in("told"))
        .should()
        .dependOnClassesThat(
            resideInAPackage(in("callout")).and(not(belongToAnyOf(CalloutType.class))))
        .check(code);
  }

  @Test
  void whatIsKeptAndWhatIsSaidOnTheBusIsWrittenInOnePlaceEach() {
    noClasses()
        .that(
            not(resideInAPackage(in("callout")))
                .and(not(belongToAnyOf(SaidJson.class, Announcements.class, NewDealDoor.class))))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.fasterxml..")
        .check(code);
  }
}
