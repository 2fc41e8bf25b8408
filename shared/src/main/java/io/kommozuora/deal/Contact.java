package io.kommozuora.deal;

/**
 * A person as read from Kommo.
 *
 * @param name the whole name; first and last name may be empty although it is not
 */
public record Contact(
    ContactId id, String name, String firstName, String lastName, Fields fields) {}
