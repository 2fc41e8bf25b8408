package io.kommozuora.zuorasetup.setup;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * Stands in a template for the secret that Zuora does not show: another secret nearly always has
 * another mark. It has too few bits to find a secret by, and each guess takes long.
 */
final class SecretMark {
  /** Where a template carries it. */
  static final String FIELD = "description";

  private static final int ROUNDS = 200_000;
  private static final int BITS = 24;

  private SecretMark() {}

  /** The mark of the secret in what belongs to that host. */
  static String of(String secret, String host) {
    try {
      byte[] salt = host.getBytes(StandardCharsets.UTF_8);
      PBEKeySpec spec = new PBEKeySpec(secret.toCharArray(), salt, ROUNDS, BITS);
      byte[] mark =
          SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded();
      return HexFormat.of().formatHex(mark);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform derives keys", e);
    }
  }
}
