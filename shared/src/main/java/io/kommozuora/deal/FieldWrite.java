package io.kommozuora.deal;

/** A text to write into a deal's custom field; an empty text clears the field. */
public record FieldWrite(FieldKey field, String text) {}
