package io.kommozuora.kommowon;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import io.kommozuora.fences.FunctionFences;
import io.kommozuora.http.Reason;
import io.kommozuora.kommowon.won.Announcements;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which rooms of the function know what. */
final class FencesTest extends FunctionFences {
  // Each gives up something that would otherwise stay taken, or keeps one deal from the others.
  private static final Set<String> KNOWN_EDGES =
      Set.of("Inbox", "DealWon", "Holding", "Provisioning", "WriteBack");
  private static final Set<String> CALLERS = Set.of("Wiring");

  FencesTest() {
    super("io.kommozuora.kommowon", KNOWN_EDGES, CALLERS);
  }

  @Test
  void readingAHookIsPlainJava() {
    classes()
        .that()
        .resideInAPackage(in("hook"))
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "org.jspecify..", "io.kommozuora.deal", in("hook"))
        .check(code);
  }

  @Test
  void resolvingADealIsPlainJava() {
    classes()
        .that()
        .resideInAPackage(in("resolve"))
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..",
            "org.jspecify..",
            "io.kommozuora.deal",
            "io.kommozuora.billing",
            "io.kommozuora.config",
            "io.kommozuora.http",
            in("resolve"))
        .check(code);
    noClasses()
        .that()
        .resideInAPackage(in("resolve"))
        .should()
        .dependOnClassesThat(
            resideInAPackage("io.kommozuora.http").and(not(belongToAnyOf(Reason.class))))
        .check(code);
  }

  @Test
  void workOnADealSpeaksOurOwnWords() {
    noClasses()
        .that()
        .resideInAPackage(in("won"))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "software.amazon..",
            "com.amazonaws..",
            "okhttp3..",
            "org.apache..",
            "io.kommozuora.kommowon")
        .check(code);
  }

  @Test
  void onlyAnnouncementsWriteJson() {
    noClasses()
        .that(not(belongToAnyOf(Announcements.class)))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.fasterxml..")
        .check(code);
  }
}
