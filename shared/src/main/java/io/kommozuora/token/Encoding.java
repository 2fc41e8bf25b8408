package io.kommozuora.token;

import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/** How bytes are written in a header. */
public enum Encoding {
  BASE64 {
    @Override
    byte[] decoded(String text) {
      return Base64.getDecoder().decode(text);
    }
  },
  HEX {
    @Override
    byte[] decoded(String text) {
      return HexFormat.of().parseHex(text);
    }
  };

  abstract byte[] decoded(String text);

  /** The bytes, or nothing where the text is not written like that; Base64's padding may lack. */
  public Optional<byte[]> decode(String text) {
    try {
      return Optional.of(decoded(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** How the configuration writes it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
