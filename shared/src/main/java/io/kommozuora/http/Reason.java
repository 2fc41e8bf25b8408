package io.kommozuora.http;

/**
 * One reason an API gives for a rejection.
 *
 * @param code what decisions are made on
 * @param path the field the reason is about, dotted; empty when the API names none
 * @param message the API's own words, possibly in another language: shown, never parsed
 */
public record Reason(String code, String path, String message) {}
