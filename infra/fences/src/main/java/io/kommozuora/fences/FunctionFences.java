package io.kommozuora.fences;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
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
import org.junit.jupiter.api.TestInstance;

/**
 * What holds for the code of every function. A function's own test adds what holds for its rooms.
 */
// The classes are read once for all tests.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class FunctionFences {
  private static final Path SOURCES = Path.of("src/main/java");
  private static final Pattern BROAD =
      Pattern.compile("catch \\((final )?([\\w.]+ \\| )*(Exception|Throwable|Error)\\b");

  /** The function's classes without its tests. */
  protected final JavaClasses code;

  private final String edge;
  private final Set<String> knownEdges;
  private final Set<String> callers;

  /**
   * Fences around one function.
   *
   * @param edge the function's package: the room that Lambda calls, and that wires the others
   * @param knownEdges the classes that may catch any exception, each for a reason of its own
   * @param callers the classes that may know the AWS SDK and OkHttp
   */
  protected FunctionFences(String edge, Set<String> knownEdges, Set<String> callers) {
    this.edge = edge;
    this.callers = callers;
    this.knownEdges = knownEdges;
    this.code =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(edge);
  }

  /** The package of a room. */
  protected final String in(String room) {
    return edge + "." + room;
  }

  @Test
  void theFencesSeeTheFunctionAlone() {
    assertThat(code).extracting(JavaClass::getPackageName).contains(edge);
    assertThat(code)
        .extracting(JavaClass::getSimpleName)
        .contains("Wiring")
        .doesNotContain("FencesTest");
  }

  @Test
  void onlyTheEdgeKnowsLambda() {
    noClasses()
        .that()
        .resideOutsideOfPackage(edge)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("com.amazonaws..", "software.amazon.lambda..")
        .check(code);
  }

  @Test
  void onlyTheWiringKnowsAwsAndHttp() {
    noClasses()
        .that(describe("others than " + callers, type -> !callers.contains(type.getSimpleName())))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("software.amazon.awssdk..", "okhttp3..")
        .check(code);
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

  private void forbidden(Class<?> type, String methods) {
    noClasses()
        .should()
        .callMethodWhere(target(nameMatching(methods)).and(target(owner(belongToAnyOf(type)))))
        .check(code);
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
        .check(code);
  }

  @Test
  void nothingIsCaughtThatWasNotMeant() {
    assertThat(sources().filter(source -> BROAD.matcher(read(source)).find())).isEmpty();
    assertThat(caught(RuntimeException.class)).isEqualTo(new TreeSet<>(knownEdges));
  }

  private Set<String> caught(Class<?> type) {
    return code.stream()
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
    fields().that().areStatic().should().beFinal().check(code);
    assertThat(constants().filter(field -> !lasting(value(field))))
        .extracting(JavaField::getFullName)
        .isEmpty();
  }

  private Stream<JavaField> constants() {
    return code.stream()
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
    List<JavaPackage> rooms = code.stream().map(JavaClass::getPackage).distinct().toList();
    assertThat(rooms)
        .allSatisfy(
            room -> assertThat(room.isAnnotatedWith(NullMarked.class)).as(room.getName()).isTrue());
  }

  @Test
  void noRoomsKnowEachOther() {
    slices().matching("io.kommozuora.(**)").should().beFreeOfCycles().check(code);
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
