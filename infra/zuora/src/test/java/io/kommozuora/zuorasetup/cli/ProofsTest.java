package io.kommozuora.zuorasetup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.kommozuora.config.CalloutSettings;
import io.kommozuora.config.Integration;
import io.kommozuora.simulators.zuora.callout.Sent;
import io.kommozuora.token.Encoding;
import io.kommozuora.token.Hmac;
import io.kommozuora.token.ValidSecrets;
import io.kommozuora.zuoracallout.proof.CalloutProof;
import io.kommozuora.zuoracallout.proof.Evidence;
import io.kommozuora.zuoracallout.proof.Lack;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Callouts of a tenant that was set up prove themselves to the receiver. */
final class ProofsTest {
  private static final ValidSecrets VALID =
      new ValidSecrets(
          Set.of(World.TOKEN), Set.of(World.HMAC_KEY), Set.of("zuora:" + World.PASSWORD));

  private final World world = new World().withSubscription();

  @AfterEach
  void stop() {
    world.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "proof: hmac, algorithm: SHA-512, encoding: hex",
        "proof: basic",
        "proof: token"
      })
  void everyProofIsTaken(String callouts) throws InterruptedException {
    Sent sent = sentAfter(callouts);

    assertThat(proof().lack(evidence(sent, World.TOKEN))).isEmpty();
    assertThat(proof().lack(evidence(sent, "another"))).contains(Lack.TOKEN);
  }

  @Test
  void theSignatureIsOfTheBody() throws InterruptedException {
    Sent sent = sentAfter("");

    byte[] signature =
        Hmac.SHA_256.sign(sent.body().getBytes(StandardCharsets.UTF_8), World.HMAC_KEY);
    assertThat(Encoding.BASE64.decode(sent.header("x-zuora-signature"))).contains(signature);
  }

  @Test
  void theSignatureComesInTheHeaderThatTheStackTakes() throws InterruptedException {
    world.run("--signature-header", "x-other");
    world.zuora().money().runBilling("KOMMO-1");

    assertThat(world.sent().getFirst().header("x-other")).isNotEmpty();
    assertThat(world.sent().getFirst().header("x-zuora-signature")).isEmpty();
  }

  @Test
  void namesAndPasswordsComeUnasked() throws InterruptedException {
    Sent sent = sentAfter("proof: basic");

    assertThat(world.sent()).as("no request without them came before").hasSize(1);
    assertThat(sent.header("Authorization")).startsWith("Basic ");
  }

  @Test
  void aRotatedKeySignsAfterTheNextRun() throws InterruptedException {
    world.run();
    world.environment().put("CALLOUT_HMAC_KEY", "another");
    Sent sent = sentAfter("");

    assertThat(proof().lack(evidence(sent, World.TOKEN))).contains(Lack.SIGNATURE);
  }

  private Sent sentAfter(String callouts) throws InterruptedException {
    assertThat(world.proving(callouts).run().code()).isZero();
    world.zuora().money().runBilling("KOMMO-1");
    assertThat(world.sent()).hasSize(1);
    return world.sent().getFirst();
  }

  private CalloutProof proof() {
    Path config = Path.of(world.environment().getOrDefault("CONFIG_PATH", ""));
    CalloutSettings settings = Integration.load(config).zuora().callouts();
    return CalloutProof.of(settings, () -> VALID);
  }

  private static Evidence evidence(Sent sent, String token) {
    assertThat(sent.message().url()).endsWith("/webhooks/zuora/" + World.TOKEN);
    return new Evidence(
        Optional.of("t:" + token),
        Optional.of("h:" + sent.header("x-zuora-signature")),
        Optional.of("a:" + sent.header("Authorization")),
        sent.body());
  }
}
