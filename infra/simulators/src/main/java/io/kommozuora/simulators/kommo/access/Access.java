package io.kommozuora.simulators.kommo.access;

/** What stands between a caller and an account. */
public record Access(Integration integration, AccountHost host, Gate gate, Tokens tokens) {}
