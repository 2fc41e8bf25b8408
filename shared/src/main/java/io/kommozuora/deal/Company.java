package io.kommozuora.deal;

/** A company as read from Kommo. */
public record Company(CompanyId id, String name, Fields fields) {}
