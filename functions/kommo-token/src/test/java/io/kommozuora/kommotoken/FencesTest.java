package io.kommozuora.kommotoken;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import io.kommozuora.fences.FunctionFences;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which rooms of the function know what. */
final class FencesTest extends FunctionFences {
  private static final Set<String> CALLERS = Set.of("Wiring", "Grants", "Addresses");

  FencesTest() {
    super("io.kommozuora.kommotoken", Set.of(), CALLERS);
  }

  @Test
  void whatKommoGrantsIsNotTiedToWhereItIsKept() {
    noClasses()
        .that()
        .resideInAPackage(in("grant"))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.kommozuora.aws..", in("rotation"), in("watch"))
        .check(code);
  }

  @Test
  void whoWatchesDoesNotRotate() {
    noClasses()
        .that()
        .resideInAPackage(in("watch"))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(in("rotation"))
        .check(code);
  }
}
