package io.kommozuora.kommowon.won;

import io.kommozuora.config.EntityRule;
import io.kommozuora.config.EntityRules;
import io.kommozuora.token.ZuoraMint;
import io.kommozuora.zuora.Access;
import io.kommozuora.zuora.ZuoraClient;
import java.util.Optional;

/** The Zuora tenant, of which each entity is spoken to for itself. */
record Tenant(ZuoraClient zuora, EntityRules entities) {
  ZuoraClient of(EntityRule entity) {
    return zuora.with(
        new Access(
            entity.zuoraLogin().orElse(ZuoraMint.DEFAULT),
            entity.zuoraEntity(),
            entity.zuoraOrg()));
  }

  /** The entity that went by that name when the ledger was written; its rule may be gone since. */
  ZuoraClient named(String entity) {
    Optional<EntityRule> rule = entities.named(entity);
    return rule.map(this::of).orElse(zuora);
  }
}
