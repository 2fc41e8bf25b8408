package io.kommozuora.simulators.zuora.callout;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A signature in a header, over data that can hold the body and other headers. */
public record Hmac(
    String algorithm, boolean hex, String secret, String data, String header, String value) {
  private static final Pattern REQUEST_FIELD =
      Pattern.compile("\\{\\{\\s*Request\\.(Body|Headers\\.([\\w-]+)|HMAC\\.Signed)\\s*}}");

  /** The header's value for this message. */
  String sign(Message message) {
    String signed = encoded(mac(filled(data, message, "")));
    return filled(value, message, signed);
  }

  private String encoded(byte[] code) {
    return hex ? HexFormat.of().formatHex(code) : Base64.getEncoder().encodeToString(code);
  }

  private byte[] mac(String text) {
    String name = "Hmac" + algorithm.replace("-", "");
    try {
      Mac mac = Mac.getInstance(name);
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), name));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("no such signature: " + algorithm, e);
    }
  }

  private static String filled(String text, Message message, String signed) {
    return REQUEST_FIELD
        .matcher(text)
        .replaceAll(
            field ->
                Matcher.quoteReplacement(
                    switch (field.group(1)) {
                      case "Body" -> message.body();
                      case "HMAC.Signed" -> signed;
                      default -> message.headers().getOrDefault(field.group(2), "");
                    }));
  }

  @Override
  public String toString() {
    return "Hmac[" + algorithm + "]";
  }
}
