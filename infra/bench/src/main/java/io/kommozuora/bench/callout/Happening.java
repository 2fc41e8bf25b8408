package io.kommozuora.bench.callout;

/**
 * Something that happened to a deal's bill.
 *
 * @param reference the mark of the note that tells of it
 */
record Happening(long deal, String reference) {}
