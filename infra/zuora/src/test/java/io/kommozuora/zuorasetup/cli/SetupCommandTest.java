package io.kommozuora.zuorasetup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the command takes, and what it says. */
final class SetupCommandTest {
  private static final String FOR_STACK =
      """
      {"tokens": ["newToken", "oldToken"], "hmac": ["new key", "old key"],
       "basic": [{"username": "new", "password": "new password"}, {"username": "old"}]}
      """;

  private final World world = new World();
  @TempDir private Path folder;

  @AfterEach
  void stop() {
    world.close();
  }

  @Test
  void neverPrintsASecret() {
    String all =
        world.run().text()
            + world.run("--dry-run").text()
            + world.proving("proof: basic").run().text()
            + world.run("--url", "https://x.example/TOKEN").text();

    assertThat(all)
        .doesNotContain(
            World.TOKEN,
            World.HMAC_KEY,
            World.PASSWORD,
            world.zuora().credentials().clientSecret(),
            world.zuora().credentials().clientId(),
            world.zuora().token());
  }

  @Test
  void takesSecretsAsTheStackKeepsThem() throws IOException {
    onlyConfigured();
    Path login = write(login());
    world.input(FOR_STACK);

    Answered answered = world.run("--secrets", login.toString(), "--secrets", "-");

    assertThat(answered.code()).as(answered.text()).isZero();
    assertThat(world.template("kommo-zuora PaymentProcessed").path("calloutBaseurl").asText())
        .endsWith("/newToken");
    assertThat(world.writes().getLast().requestBody()).doesNotContain("old");
    assertThat(world.writes().toString()).contains("\"hmacSecret\":\"new key\"");
    assertThat(answered.text()).doesNotContain("newToken", "new key");
  }

  @Test
  void takesTheNewestLoginForBasic() throws IOException {
    onlyConfigured();
    world.proving("proof: basic").input(FOR_STACK);

    world.run("--secrets", write(login()).toString(), "--secrets", "-");

    assertThat(world.writes().toString())
        .contains("\"username\":\"new\"", "\"password\":\"new password\"");
  }

  @Test
  void takesTheTokenOfASecretThatWasNeverRotated() throws IOException {
    onlyConfigured();
    world.environment().put("CALLOUT_HMAC_KEY", "k");

    world.run(
        "--secrets",
        write(login()).toString(),
        "--secrets",
        write("{\"token\": \"generated\", \"previousToken\": \"before\"}").toString());

    assertThat(world.template("kommo-zuora InvoicePosted").path("calloutBaseurl").asText())
        .endsWith("/generated");
  }

  @Test
  void takesTheLoginOfAnEntity() throws IOException {
    world.environment().remove("ZUORA_CLIENT_ID");
    Path file =
        write("{\"clientId\": \"wrong\", \"logins\": {\"germany\": %s}}".formatted(login()));

    assertThat(world.run("--secrets", file.toString(), "--login", "germany").code()).isZero();
    assertThat(world.run("--secrets", file.toString(), "--login", "france").text())
        .contains("There is no client id of the login france");
  }

  @Test
  void namesTheEntityToZuora() {
    String entity = "11e643f4-a3f5-4b4c-8a5a-0025904c57d6";
    world.zuora().tenant().entities(entity, "11e643f4-a3f5-4b4c-8a5a-0025904c57d7");

    assertThat(world.run("--entity", entity, "--org", "12,13").code()).isZero();

    assertThat(world.writes())
        .isNotEmpty()
        .allMatch(call -> call.requestHeaders().containsValue(entity))
        .allMatch(call -> call.requestHeaders().containsValue("12,13"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ZUORA_CLIENT_ID", "ZUORA_CLIENT_SECRET", "CALLOUT_TOKEN", "CALLOUT_HMAC_KEY"})
  void aMissingSecretIsNamedBeforeAnythingIsDone(String variable) {
    world.environment().remove(variable);

    Answered answered = world.run();

    assertThat(answered.code()).isEqualTo(2);
    assertThat(answered.text()).startsWith("Stopped. There is no ").contains(variable);
    assertThat(world.zuora().journal().all()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://x.example/TOKEN",
        "https://x.example:8443/TOKEN",
        "https://x.example/withoutPlace",
        "https://x.example/TOKEN/more",
        "https:///TOKEN",
        "no address/TOKEN"
      })
  void anAddressThatZuoraCannotCallIsRefused(String url) {
    Answered answered = world.run("--url", url);

    assertThat(answered.code()).isEqualTo(2);
    assertThat(answered.text()).startsWith("Stopped. ").doesNotContain(World.TOKEN);
    assertThat(world.zuora().journal().all()).isEmpty();
  }

  @Test
  void aPortOf443IsTaken() {
    assertThat(world.run("--url", "https://x.example:443/TOKEN").code()).isZero();
  }

  @Test
  void aTokenThatCannotStandInAnAddressIsRefused() {
    world.environment().put("CALLOUT_TOKEN", "with/slash");

    assertThat(world.run().text()).contains("cannot stand in an address").doesNotContain("with/");
  }

  @Test
  void aUserNameThatBasicCannotCarryIsRefused() {
    world.proving("proof: basic").environment().put("CALLOUT_USERNAME", "a:b");

    assertThat(world.run().text()).contains("no colon");
    assertThat(world.zuora().journal().all()).isEmpty();
  }

  @Test
  void secretsAreNotSentInTheClear() {
    Answered answered = world.bare("--zuora", "http://rest.zuora.com", "--url", World.OUTPUT);

    assertThat(answered.code()).isEqualTo(2);
    assertThat(answered.text()).contains("is no https address");
  }

  @Test
  void whatIsMissingOnTheCommandLineIsSaid() {
    Answered answered = world.bare("--url", World.OUTPUT);

    assertThat(answered.code()).isEqualTo(2);
    assertThat(answered.text()).contains("--zuora");
    assertThat(world.bare("--help").code()).isZero();
  }

  @Test
  void mistakesInTheConfigurationAndThePlanAreNamed() throws IOException {
    world.proving("proof: none");
    Answered config = world.run();
    assertThat(config.code()).isEqualTo(2);
    assertThat(config.text()).contains("zuora.callouts.proof");

    world.proving("");
    Answered plan = world.run("--callouts", write("callouts: [{name: x}]").toString());
    assertThat(plan.code()).isEqualTo(2);
    assertThat(plan.text()).contains("callouts[0].event: is missing");
    assertThat(world.run("--callouts", folder.resolve("none").toString()).code()).isEqualTo(2);
    assertThat(world.run("--secrets", write("no json").toString()).text())
        .contains("holds no JSON object")
        .doesNotContain("no json");
  }

  @Test
  void signsInTheHeaderThatTheTemplateOfTheStackNames() throws IOException {
    String template = Files.readString(Path.of("../../template.yaml"));
    String parameter = template.split("  ZuoraSignatureHeader:\n", 2)[1];
    String header = parameter.split("Default: ", 2)[1].lines().findFirst().orElseThrow();

    world.run();

    assertThat(world.template("kommo-zuora InvoicePosted").path("hmacKey").asText())
        .isEqualTo(header);
  }

  private void onlyConfigured() {
    world.environment().keySet().removeIf(name -> !name.equals("CONFIG_PATH"));
  }

  private String login() {
    return "{\"clientId\": \"%s\", \"clientSecret\": \"%s\"}"
        .formatted(
            world.zuora().credentials().clientId(), world.zuora().credentials().clientSecret());
  }

  private Path write(String text) throws IOException {
    return Files.writeString(Files.createTempFile(folder, "file", ""), text);
  }
}
