package io.kommozuora.zuoracallout.fact;

import io.kommozuora.zuoracallout.callout.CalloutType;
import java.time.Instant;

/**
 * Something that happened to a customer.
 *
 * @param id made of what happened to what, so that all who report it give it the same
 * @param at when it happened, as well as it is known
 */
public record Fact(String id, CalloutType type, Instant at, Concern concern, Said said) {
  /** The id only: the rest holds amounts. */
  @Override
  public String toString() {
    return id;
  }
}
