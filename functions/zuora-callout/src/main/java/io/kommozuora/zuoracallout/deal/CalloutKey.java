package io.kommozuora.zuoracallout.deal;

import io.kommozuora.zuoracallout.callout.Callout;
import io.kommozuora.zuoracallout.callout.Field;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;

/**
 * What a callout and all its repeats have in common, and no other callout: what it says, with what
 * Zuora calls the event, or when that was, or else the day it came.
 */
public record CalloutKey(String value) {
  private static final int DIGITS = 32;

  /**
   * The key of a callout.
   *
   * @param notification the header that is the same in all attempts to deliver it
   * @param heard when it came
   */
  public static CalloutKey of(Callout callout, Optional<String> notification, Instant heard) {
    String own =
        notification.orElseGet(() -> callout.said().containsKey(Field.OCCURRED) ? "" : day(heard));
    return new CalloutKey(digest("%s %s %s".formatted(callout.type(), callout.said(), own)));
  }

  private static String day(Instant moment) {
    return LocalDate.ofInstant(moment, ZoneOffset.UTC).toString();
  }

  private static String digest(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
