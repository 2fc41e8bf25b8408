package io.kommozuora.kommowon;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.domain.TryCatchBlock;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.kommozuora.http.Reason;
import io.kommozuora.kommowon.won.Announcements;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** Which rooms of the function know what. */
final class FencesTest {
  private static final String ROOT = "io.kommozuora.kommowon";
  private static final String EDGE = ROOT;
  private static final Path SOURCES = Path.of("src/main/java");
  private static final Pattern BROAD =
      Pattern.compile("catch \\((final )?([\\w.]+ \\| )*(Exception|Throwable|Error)\\b");

  // Each gives up something that would otherwise stay taken, or keeps one deal from the others.
  private static final Set<String> KNOWN_EDGES =
      Set.of("Desk", "Inbox", "DealWon", "Holding", "Provisioning", "WarmUp", "WriteBack");

  private static final JavaClasses CODE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(ROOT);

  @Test
  void theRoomsAreThere() {
    assertThat(CODE).extracting(JavaClass::getPackageName).contains(EDGE, in("hook"), in("won"));
    assertThat(CODE).extracting(JavaClass::getSimpleName).doesNotContain("FencesTest");
  }

  @Test
  void readingAHookIsPlainJava() {
    classes()
        .that()
        .resideInAPackage(in("hook"))
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "org.jspecify..", "io.kommozuora.deal", in("hook"))
        .check(CODE);
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
        .check(CODE);
    noClasses()
        .that()
        .resideInAPackage(in("resolve"))
        .should()
        .dependOnClassesThat(
            resideInAPackage("io.kommozuora.http").and(not(belongToAnyOf(Reason.class))))
        .check(CODE);
  }

  @Test
  void workOnADealSpeaksOurOwnWords() {
    noClasses()
        .that()
        .resideInAPackage(in("won"))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "software.amazon..", "com.amazonaws..", "okhttp3..", "org.apache..", EDGE)
        .check(CODE);
  }

  @Test
  void onlyAnnouncementsWriteJson() {
    noClasses()
        .that(not(belongToAnyOf(Announcements.class)))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.fasterxml..")
        .check(CODE);
  }

  @Test
  void onlyTheEdgeKnowsLambda() {
    noClasses()
        .that()
        .resideOutsideOfPackage(EDGE)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("com.amazonaws..", "software.amazon.lambda..")
        .check(CODE);
  }

  @Test
  void onlyTheWiringKnowsAwsAndHttp() {
    noClasses()
        .that()
        .doNotHaveSimpleName("Wiring")
        .and()
        .doNotHaveSimpleName("Upstreams")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("software.amazon.awssdk..", "okhttp3..")
        .check(CODE);
  }

  @Test
  void settingsTimeAndWaitingAreGiven() {
    forbidden(System.class, "getenv|getProperty|currentTimeMillis|nanoTime");
    forbidden(Thread.class, "sleep");
    forbidden(java.time.Instant.class, "now");
    forbidden(java.time.LocalDate.class, "now");
    forbidden(java.time.Clock.class, "system.*");
    forbidden(Math.class, "random");
  }

  private static void forbidden(Class<?> type, String methods) {
    noClasses()
        .should()
        .callMethodWhere(target(nameMatching(methods)).and(target(owner(belongToAnyOf(type)))))
        .check(CODE);
  }

  @Test
  void logsGoThroughOneFacade() {
    noClasses()
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .callMethod(Throwable.class, "printStackTrace")
        .orShould()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "java.util.logging..", "org.apache.logging..", "org.apache.commons.logging..")
        .check(CODE);
  }

  @Test
  void nothingIsCaughtThatWasNotMeant() {
    assertThat(sources().filter(source -> BROAD.matcher(read(source)).find())).isEmpty();
    assertThat(caught(RuntimeException.class)).isEqualTo(new TreeSet<>(KNOWN_EDGES));
  }

  private static Set<String> caught(Class<?> type) {
    return CODE.stream()
        .filter(code -> catches(code, type))
        .map(JavaClass::getSimpleName)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean catches(JavaClass code, Class<?> type) {
    return code.getCodeUnits().stream()
        .flatMap(unit -> unit.getTryCatchBlocks().stream())
        .map(TryCatchBlock::getCaughtThrowables)
        .flatMap(Set::stream)
        .anyMatch(thrown -> thrown.isEquivalentTo(type));
  }

  @Test
  void nothingIsKeptInStaticFields() {
    fields().that().areStatic().should().beFinal().check(CODE);
    assertThat(constants().filter(field -> !lasting(value(field))))
        .extracting(JavaField::getFullName)
        .isEmpty();
  }

  private static Stream<JavaField> constants() {
    return CODE.stream()
        .flatMap(code -> code.getFields().stream())
        .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
        .filter(field -> !field.getModifiers().contains(JavaModifier.SYNTHETIC));
  }

  private static Object value(JavaField field) {
    try {
      java.lang.reflect.Field reflected = field.reflect();
      reflected.setAccessible(true);
      return reflected.get(null);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean lasting(Object value) {
    return switch (value) {
      case Collection<?> _, Map<?, ?> _ -> unmodifiable(value);
      case String _, Integer _, Long _, Pattern _, java.time.Duration _, Enum<?> _, Record _ ->
          true;
      case org.slf4j.Logger _ -> true;
      default -> false;
    };
  }

  private static boolean unmodifiable(Object value) {
    String name = value.getClass().getName();
    return name.startsWith("java.util.ImmutableCollections")
        || name.startsWith("java.util.Collections$Unmodifiable");
  }

  @Test
  void everyRoomSaysWhatItIsAndKnowsNoNull() {
    List<JavaPackage> rooms = CODE.stream().map(JavaClass::getPackage).distinct().toList();
    assertThat(rooms)
        .allSatisfy(
            room -> assertThat(room.isAnnotatedWith(NullMarked.class)).as(room.getName()).isTrue());
  }

  @Test
  void noRoomsKnowEachOther() {
    slices().matching("io.kommozuora.(**)").should().beFreeOfCycles().check(CODE);
  }

  private static String in(String room) {
    return ROOT + "." + room;
  }

  private static Stream<Path> sources() {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path source) {
    try {
      return Files.readString(source);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
