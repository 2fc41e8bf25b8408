package io.kommozuora.http;

/**
 * One reason an API gives for a rejection.
 *
 * @param code what decisions are made on
 * @param path the field the reason is about, dotted; empty when the API names none
 * @param message the API's own words, possibly in another language: shown, never parsed
 * @param item which of several things in one call it is about, as the API names it; often empty
 */
public record Reason(String code, String path, String message, String item) {
  /** A reason that names no item. */
  public Reason(String code, String path, String message) {
    this(code, path, message, "");
  }
}
