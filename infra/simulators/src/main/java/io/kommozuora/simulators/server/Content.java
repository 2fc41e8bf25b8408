package io.kommozuora.simulators.server;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** Bytes that were sent; nobody changes them. */
public final class Content {
  private final byte[] bytes;

  private Content(byte[] bytes) {
    this.bytes = bytes;
  }

  /** These very bytes, which are the content's from now on. */
  public static Content of(byte[] bytes) {
    return new Content(bytes);
  }

  /** A text in UTF-8. */
  public static Content of(String text) {
    return new Content(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The bytes themselves, to be read only. */
  public byte[] bytes() {
    return bytes;
  }

  /** A copy of the bytes from one place to before the other. */
  public Content slice(int from, int to) {
    return new Content(Arrays.copyOfRange(bytes, from, to));
  }

  /** The bytes read as UTF-8, whatever they are. */
  public String text() {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  public int size() {
    return bytes.length;
  }

  public boolean isEmpty() {
    return bytes.length == 0;
  }

  /** The hexadecimal digest by an algorithm every JDK has, such as MD5. */
  public String digest(String algorithm) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
