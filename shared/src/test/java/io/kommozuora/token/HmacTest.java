package io.kommozuora.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class HmacTest {
  /** Test case 2 of RFC 4231. */
  @ParameterizedTest
  @CsvSource({
    "SHA_256, 5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
    "SHA_512, 164b7a7bfcf819e2e395fbe73b56e0a387bd64222e831fd610270cd7ea250554"
        + "9758bf75c05a994a6d034f65f8f0e6fdcaeab1a34d4a6b4b636e070a38bce737"
  })
  void signsAsTheStandardSays(Hmac hmac, String signature) {
    byte[] message = "what do ya want for nothing?".getBytes(StandardCharsets.UTF_8);

    assertThat(hmac.sign(message, "Jefe")).isEqualTo(HexFormat.of().parseHex(signature));
  }

  @ParameterizedTest
  @CsvSource({
    "BASE64, +/8=, fbff",
    "BASE64, +/8, fbff",
    "BASE64, '', ''",
    "HEX, fbFF, fbff",
    "HEX, '', ''",
  })
  void headersAreDecoded(Encoding encoding, String text, String bytes) {
    assertThat(encoding.decode(text)).hasValue(HexFormat.of().parseHex(bytes));
  }

  @ParameterizedTest
  @CsvSource({
    "BASE64, +/8==",
    "BASE64, +_8=",
    "BASE64, ' +/8='",
    "BASE64, A",
    "BASE64, =",
    "HEX, fbf",
    "HEX, fg",
    "HEX, 0xff",
    "HEX, '٠٠'",
  })
  void whatIsGarbledIsNothing(Encoding encoding, String text) {
    assertThat(encoding.decode(text)).isEmpty();
  }

  @Test
  void theConfigurationHasWordsForThem() {
    assertThat(Hmac.values()).extracting(Hmac::toString).containsExactly("SHA-256", "SHA-512");
    assertThat(Encoding.values()).extracting(Encoding::toString).containsExactly("base64", "hex");
  }
}
