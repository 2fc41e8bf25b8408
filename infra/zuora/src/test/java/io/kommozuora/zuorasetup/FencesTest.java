package io.kommozuora.zuorasetup;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** Which room may know which. */
@NullMarked
final class FencesTest {
  private static final String HERE = "io.kommozuora.zuorasetup.";
  private static final JavaClasses CODE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.kommozuora.zuorasetup");

  private static void onlyKnows(String room, String... known) {
    classes()
        .that()
        .resideInAPackage(HERE + room)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(known)
        .check(CODE);
  }

  @Test
  void thePlanIsPlainTextReadWithoutZuora() {
    onlyKnows(
        "plan",
        "java..",
        "org.jspecify..",
        "org.snakeyaml..",
        "com.fasterxml.jackson..",
        "io.kommozuora.http",
        HERE + "plan");
  }

  @Test
  void theTenantKnowsNoPlan() {
    onlyKnows(
        "tenant",
        "java..",
        "org.jspecify..",
        "okhttp3..",
        "kotlin..",
        "com.fasterxml.jackson..",
        "io.kommozuora.http",
        "io.kommozuora.token",
        "io.kommozuora.zuora",
        HERE + "tenant");
  }

  @Test
  void theSettingUpKnowsNeitherTheWireNorTheTerminal() {
    onlyKnows(
        "setup",
        "java..",
        "javax.crypto..",
        "org.jspecify..",
        "com.fasterxml.jackson..",
        "io.kommozuora.http",
        "io.kommozuora.token",
        HERE + "plan",
        HERE + "tenant",
        HERE + "setup");
  }

  @Test
  void nothingKnowsAws() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.kommozuora.aws..", "io.kommozuora.function..", "software.amazon..")
        .check(CODE);
  }

  @Test
  void allRoomsAreSeen() {
    assertThat(CODE)
        .extracting(JavaClass::getPackageName)
        .contains(HERE + "plan", HERE + "tenant", HERE + "setup", HERE + "cli");
  }
}
