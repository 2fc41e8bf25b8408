package io.kommozuora.zuoracallout;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Proving and reading a callout need no network, no AWS and no clock. */
final class PlainRoomsTest {
  private static final String EDGE = "io.kommozuora.zuoracallout.";
  private static final JavaClasses CODE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.kommozuora.zuoracallout");

  private static void onlyKnows(String room, String... known) {
    classes()
        .that()
        .resideInAPackage(EDGE + room)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(known)
        .check(CODE);
  }

  @Test
  void provingACalloutIsPlainJava() {
    onlyKnows(
        "proof",
        "java..",
        "org.jspecify..",
        "io.kommozuora.config",
        "io.kommozuora.token",
        EDGE + "proof");
  }

  @Test
  void readingACalloutIsPlainJavaAndJson() {
    onlyKnows(
        "callout",
        "java..",
        "org.jspecify..",
        "com.fasterxml.jackson.core..",
        "io.kommozuora.billing",
        EDGE + "callout");
  }

  @Test
  void bothRoomsAreSeen() {
    assertThat(CODE)
        .extracting(JavaClass::getPackageName)
        .contains(EDGE + "proof", EDGE + "callout");
  }
}
