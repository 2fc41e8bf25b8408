package io.kommozuora.stack;

import static io.kommozuora.stack.Template.ROOT;
import static io.kommozuora.stack.Template.TEMPLATE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the README says of the stack is what the stack has. */
final class ReadmeTest {
  private static final Pattern NAME = Pattern.compile("`((?:Kommo|Zuora|Hook)[A-Za-z]+)`");
  private static final Pattern SHAPE = Pattern.compile("`(\\{[^`]+})`");

  private final String readme = Files.readString(ROOT.resolve("README.md"));
  private final String deploying = readme.split("## Deploy it\n", 2)[1].split("\n## ", 2)[0];

  ReadmeTest() throws IOException {}

  @Test
  void namesOutputsAndParametersTheStackHas() {
    Set<String> known = new TreeSet<>(TEMPLATE.section("Outputs").keySet());
    known.addAll(TEMPLATE.section("Parameters").keySet());

    assertThat(found(NAME)).hasSizeGreaterThan(5).allMatch(known::contains);
  }

  @Test
  void tellsTheShapeOfEverySecretAPersonFillsIn() {
    assertThat(found(SHAPE).map(ReadmeTest::names))
        .contains(
            names("KommoSecret"),
            names("KommoClientSecret"),
            names("ZuoraSecret"),
            Set.of("tokens", "hmac"));
  }

  @Test
  void connectsKommoWithTheCommandOfTheAlarm() {
    String alarm =
        TEMPLATE.properties("KommoAuthorizationLostAlarm").at("/AlarmDescription/Fn::Sub").asText();
    String command = alarm.substring(alarm.indexOf("aws lambda invoke"));

    assertThat(words(deploying))
        .contains(
            command
                .replace("${KommoTokenFunction}", "kommo-zuora-kommo-token")
                .replace("\"...\"", "\"…\""));
  }

  private Stream<String> found(Pattern pattern) {
    return pattern.matcher(deploying).results().map(match -> match.group(1));
  }

  private static Set<String> names(String secretOrShape) {
    JsonNode shape =
        secretOrShape.startsWith("{")
            ? Template.tree(secretOrShape)
            : Template.tree(TEMPLATE.properties(secretOrShape).path("SecretString").asText());
    Set<String> names = new TreeSet<>();
    shape.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static String words(String text) {
    return text.replaceAll("[\\s\\\\]+", " ");
  }
}
