package io.kommozuora.function;

import io.kommozuora.config.EntityRule;
import io.kommozuora.config.EntityRules;
import io.kommozuora.http.Deadline;
import io.kommozuora.token.ZuoraMint;
import io.kommozuora.zuora.Access;
import io.kommozuora.zuora.ZuoraClient;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The Zuora tenant, of which each entity is spoken to for itself. */
public record Tenant(ZuoraClient zuora, EntityRules entities) {
  /** The same tenant for work that must end by then. */
  public Tenant within(Deadline deadline) {
    return new Tenant(zuora.within(deadline), entities);
  }

  public ZuoraClient of(EntityRule entity) {
    return of(access(entity));
  }

  public ZuoraClient of(Access access) {
    return zuora.with(access);
  }

  /** The entity that went by that name when the ledger was written; its rule may be gone since. */
  public ZuoraClient named(String entity) {
    return access(entity).map(this::of).orElse(zuora);
  }

  /** How the entity of that name is spoken to; empty when it has no rule any more. */
  public Optional<Access> access(String entity) {
    return entities.named(entity).map(Tenant::access);
  }

  /** All ways of speaking to the tenant that lead to different books, in the rules' order. */
  public Set<Access> all() {
    return entities.rules().stream()
        .map(Tenant::access)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static Access access(EntityRule entity) {
    return new Access(
        entity.zuoraLogin().orElse(ZuoraMint.DEFAULT), entity.zuoraEntity(), entity.zuoraOrg());
  }
}
