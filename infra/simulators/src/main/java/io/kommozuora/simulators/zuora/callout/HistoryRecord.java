package io.kommozuora.simulators.zuora.callout;

/** How a callout has gone so far. */
public record HistoryRecord(
    Callout callout, int attempts, int code, String content, boolean delivered) {}
