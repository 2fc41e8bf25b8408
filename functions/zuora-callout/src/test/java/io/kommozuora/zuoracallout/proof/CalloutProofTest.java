package io.kommozuora.zuoracallout.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.kommozuora.config.CalloutSettings;
import io.kommozuora.config.SecondProof;
import io.kommozuora.token.Encoding;
import io.kommozuora.token.Hmac;
import io.kommozuora.token.ValidSecrets;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CalloutProofTest {
  // Made with another library over the bytes of Callouts.BODY.
  private static final String SIGNED = "KiRyFtZX3j26l+4kvK2GBej3ckW+uMKOhNmwYJxi8f0=";
  private static final String SIGNED_BEFORE = "nn8PNIEMccUiGel++786lIEZv8oBZuA2coJAAuXEquU=";
  private static final String SIGNED_HEX =
      "2a247216d657de3dba97ee24bcad8605e8f77245beb8c28e84d9b0609c62f1fd";
  private static final String SIGNED_512 =
      "VTV+3CRGgy9VvWcdG8lH8fr6vZr4QXn2TmrJzd9FMQndFhqpHEvCW9y/UZESHpW+F4XEpDANEJYYfTUAp6SrMQ==";

  private final AtomicReference<ValidSecrets> secrets =
      new AtomicReference<>(
          new ValidSecrets(
              Set.of("token", "old-token"),
              Set.of("key", "old"),
              Set.of("zuora:pass:word", "b:c")));
  private final CalloutProof byToken = proof(SecondProof.TOKEN);
  private final CalloutProof bySignature = proof(SecondProof.HMAC);
  private final CalloutProof byLogin = proof(SecondProof.BASIC);

  private CalloutProof proof(SecondProof second) {
    return proof(second, Hmac.SHA_256, Encoding.BASE64);
  }

  private CalloutProof proof(SecondProof second, Hmac algorithm, Encoding encoding) {
    return CalloutProof.of(new CalloutSettings(second, algorithm, encoding), secrets::get);
  }

  @ParameterizedTest
  @ValueSource(strings = {"t:token", "t:old-token"})
  void everyValidTokenProves(String attribute) {
    assertThat(byToken.lack(Callouts.with(attribute))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "t:", "token", "t:key", "t:TOKEN", "t:token ", "h:token"})
  void noOtherTokenProves(String attribute) {
    assertThat(byToken.lack(Callouts.with(attribute))).contains(Lack.TOKEN);
  }

  @ParameterizedTest
  @EnumSource(SecondProof.class)
  void theTokenIsNeededBesideEveryOtherProof(SecondProof second) {
    Evidence rest =
        new Evidence(
            Optional.empty(),
            Optional.of("h:" + SIGNED),
            Optional.of("a:Basic " + Callouts.base64("b:c")),
            Callouts.BODY);

    assertThat(proof(second).lack(rest)).contains(Lack.TOKEN);
  }

  @Test
  void theTokenAloneDoesNotDoWhereMoreIsConfigured() {
    assertThat(bySignature.lack(Callouts.with("t:token"))).contains(Lack.SIGNATURE);
    assertThat(byLogin.lack(Callouts.with("t:token"))).contains(Lack.LOGIN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        SIGNED,
        SIGNED_BEFORE,
        "KiRyFtZX3j26l+4kvK2GBej3ckW+uMKOhNmwYJxi8f0",
        SIGNED + " "
      })
  void aSignatureWithAnyKeyProves(String signature) {
    assertThat(bySignature.lack(Callouts.signed(signature))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "=",
        "KiRyFtZX3j26l+4kvK2GBej3ckW+uMKOhNmwYJxi8f0==",
        "kiRyFtZX3j26l+4kvK2GBej3ckW+uMKOhNmwYJxi8f0=",
        "KiRyFtZX3j26l-4kvK2GBej3ckW-uMKOhNmwYJxi8f0=",
        "KiRyFtZX3j26l 4kvK2GBej3ckW uMKOhNmwYJxi8f0=",
        "KiRy",
        SIGNED + "AAAA",
        SIGNED + "," + SIGNED,
        "sha256=" + SIGNED,
        SIGNED_HEX,
        SIGNED_512,
        "{{Request.HMAC.Signed}}",
        "\0",
        "\uD83D"
      })
  void noOtherSignatureProves(String signature) {
    assertThat(bySignature.lack(Callouts.signed(signature))).contains(Lack.SIGNATURE);
  }

  @ParameterizedTest
  @CsvSource({
    "SHA_256, BASE64, " + SIGNED,
    "SHA_256, HEX, " + SIGNED_HEX,
    "SHA_256, HEX, 2A247216D657DE3DBA97EE24BCAD8605E8F77245BEB8C28E84D9b0609c62f1fd",
    "SHA_512, BASE64, " + SIGNED_512,
    "SHA_512, HEX, 55357edc2446832f55bd671d1bc947f1fafabd9af84179f64e6ac9cddf453109"
        + "dd161aa91c4bc25bdcbf5191121e95be1785c4a4300d1096187d3500a7a4ab31"
  })
  void theConfigurationSaysHowBodiesAreSigned(Hmac algorithm, Encoding encoding, String signature) {
    CalloutProof proof = proof(SecondProof.HMAC, algorithm, encoding);

    assertThat(proof.lack(Callouts.signed(signature))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"SHA_512, BASE64, " + SIGNED, "SHA_256, BASE64, " + SIGNED_512, "SHA_512, HEX, 00"})
  void aSignatureOfAnotherKindDoesNotProve(Hmac algorithm, Encoding encoding, String signature) {
    CalloutProof proof = proof(SecondProof.HMAC, algorithm, encoding);

    assertThat(proof.lack(Callouts.signed(signature))).contains(Lack.SIGNATURE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n", Callouts.BODY + "\n", " " + Callouts.BODY, "\uFEFF"})
  void aSignatureIsGoodForItsBodyAlone(String body) {
    assertThat(bySignature.lack(Callouts.signed(SIGNED, body))).contains(Lack.SIGNATURE);
  }

  @Test
  void withoutAKeyNothingIsSigned() {
    secrets.set(new ValidSecrets(Set.of("token"), Set.of("", " "), Set.of("", ":")));

    assertThat(bySignature.lack(Callouts.signed(SIGNED))).contains(Lack.SIGNATURE);
    assertThat(byLogin.lack(Callouts.authorized("Basic "))).contains(Lack.LOGIN);
  }

  @Test
  void noAttributeProvesInTheNameOfAnother() {
    Evidence swapped =
        new Evidence(
            Optional.of("t:token"),
            Optional.of("a:" + SIGNED),
            Optional.of("h:Basic Yjpj"),
            Callouts.BODY);

    assertThat(bySignature.lack(swapped)).contains(Lack.SIGNATURE);
    assertThat(byLogin.lack(swapped)).contains(Lack.LOGIN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Basic enVvcmE6cGFzczp3b3Jk",
        "basic enVvcmE6cGFzczp3b3Jk",
        "BASIC  enVvcmE6cGFzczp3b3Jk ",
        "Basic Yjpj"
      })
  void everyValidLoginProves(String header) {
    assertThat(byLogin.lack(Callouts.authorized(header))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Basic",
        "Basic ",
        "Basic Og==",
        "BasicYjpj",
        "Bearer Yjpj",
        "Yjpj",
        "Basic Yjpj Yjpj",
        "Basic b:c",
        "Basic Yjpk",
        "Basic Yjp",
        "Basic =Yjpj",
        "Basic \uD83D\uDE00",
        "Basic //79",
        "NTLM Yjpj"
      })
  void noOtherLoginProves(String header) {
    assertThat(byLogin.lack(Callouts.authorized(header))).contains(Lack.LOGIN);
  }

  @Test
  void rotationTakesEffectAtOnce() {
    assertThat(bySignature.lack(Callouts.signed(SIGNED_BEFORE))).isEmpty();

    secrets.set(new ValidSecrets(Set.of("token"), Set.of("key"), Set.of()));

    assertThat(bySignature.lack(Callouts.signed(SIGNED_BEFORE))).contains(Lack.SIGNATURE);
    assertThat(bySignature.lack(Callouts.signed(SIGNED))).isEmpty();
  }

  @Test
  void whatIsPrintedSaysWhichProofLacksAndShowsNone() {
    assertThat(Lack.values())
        .extracting(Lack::toString)
        .containsExactly("token", "signature", "login");
    assertThat(Callouts.signed(SIGNED)).hasToString("Evidence[redacted]");
  }
}
