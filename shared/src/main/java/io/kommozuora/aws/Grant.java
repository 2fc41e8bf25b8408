package io.kommozuora.aws;

/** The right to order for a customer of an entity until it is given back or expires. */
public record Grant(String customer, String entity, String owner) {}
