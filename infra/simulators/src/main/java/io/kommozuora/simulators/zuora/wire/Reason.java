package io.kommozuora.simulators.zuora.wire;

/** One reason of a refusal: an eight-digit code and a text that no client may depend on. */
public record Reason(int code, String message) {}
