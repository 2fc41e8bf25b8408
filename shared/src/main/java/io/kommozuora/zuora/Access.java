package io.kommozuora.zuora;

import io.kommozuora.token.ZuoraMint;
import java.util.Optional;

/**
 * How one part of a tenant is spoken to.
 *
 * @param login whose token signs the call
 * @param entity the id sent as Zuora-Entity-Ids, where the token is good for several
 * @param organisations the ids sent as Zuora-Org-Ids
 */
public record Access(String login, Optional<String> entity, Optional<String> organisations) {
  /** A tenant that has neither. */
  public static final Access TO_ALL =
      new Access(ZuoraMint.DEFAULT, Optional.empty(), Optional.empty());
}
