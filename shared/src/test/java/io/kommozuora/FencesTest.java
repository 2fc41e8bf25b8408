package io.kommozuora;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.kommozuora.http.JsonHttp;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which room may know which. */
final class FencesTest {
  private static final JavaClasses CODE = new ClassFileImporter().importPath(code());

  private static Path code() {
    try {
      return Path.of(JsonHttp.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void onlyKnows(String room, String... known) {
    classes()
        .that()
        .resideInAPackage("io.kommozuora." + room + "..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(known)
        .check(CODE);
  }

  private static void doesNotKnow(String room, String... unknown) {
    noClasses()
        .that()
        .resideInAPackage("io.kommozuora." + room + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(unknown)
        .check(CODE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"deal", "billing", "ledger"})
  void theBusinessIsPlainJava(String room) {
    onlyKnows(
        room,
        "java..",
        "org.jspecify.annotations",
        "io.kommozuora.deal",
        "io.kommozuora.billing",
        "io.kommozuora.ledger");
  }

  @Test
  void httpKnowsNoneOfUs() {
    onlyKnows(
        "http",
        "java..",
        "okhttp3..",
        "okio..",
        "com.fasterxml.jackson..",
        "org.slf4j",
        "org.jspecify.annotations",
        "io.kommozuora.http");
  }

  @Test
  void kommoKnowsNeitherZuoraNorAws() {
    doesNotKnow("kommo", "io.kommozuora.zuora..", "io.kommozuora.aws..");
  }

  @Test
  void zuoraKnowsNeitherKommoNorAws() {
    doesNotKnow("zuora", "io.kommozuora.kommo..", "io.kommozuora.aws..");
  }

  @Test
  void tokensKnowNoClientAndNoAws() {
    doesNotKnow("token", "io.kommozuora.kommo..", "io.kommozuora.zuora..", "io.kommozuora.aws..");
  }

  @Test
  void theConfigurationCallsNobody() {
    doesNotKnow(
        "config", "software.amazon..", "okhttp3..", "io.kommozuora.aws..", "java.net.http..");
  }

  @Test
  void onlyAwsKnowsTheAwsSdk() {
    noClasses()
        .that()
        .resideOutsideOfPackage("io.kommozuora.aws..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("software.amazon..")
        .check(CODE);
  }

  @Test
  void onlyAwsReadsTheEnvironment() {
    noClasses()
        .that()
        .resideOutsideOfPackage("io.kommozuora.aws..")
        .should()
        .callMethod(System.class, "getenv")
        .orShould()
        .callMethod(System.class, "getenv", String.class)
        .check(CODE);
  }

  @Test
  void roomsKnowEachOtherInOneDirection() {
    slices().matching("io.kommozuora.(*)..").should().beFreeOfCycles().check(CODE);
  }

  @Test
  void nothingIsNullUnlessItSaysSo() {
    Set<JavaPackage> packages =
        CODE.stream().map(JavaClass::getPackage).collect(Collectors.toSet());

    assertThat(packages)
        .hasSizeGreaterThanOrEqualTo(9)
        .allSatisfy(
            room -> assertThat(room.isAnnotatedWith(NullMarked.class)).as(room.getName()).isTrue());
  }
}
