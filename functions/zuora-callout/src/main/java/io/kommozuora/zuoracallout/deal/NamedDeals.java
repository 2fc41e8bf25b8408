package io.kommozuora.zuoracallout.deal;

import static java.util.Comparator.comparingLong;

import io.kommozuora.billing.Account;
import io.kommozuora.billing.AccountNumber;
import io.kommozuora.billing.Subscription;
import io.kommozuora.config.ZuoraSettings;
import io.kommozuora.deal.DealId;
import io.kommozuora.function.Tenant;
import io.kommozuora.zuora.ZuoraClient;
import io.kommozuora.zuoracallout.fact.Concern;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Deals whose ids are kept in Zuora: in the custom field of subscriptions, or as the CRM id. */
final class NamedDeals {
  private final Tenant tenant;
  private final ZuoraSettings settings;

  NamedDeals(Tenant tenant, ZuoraSettings settings) {
    this.tenant = tenant;
    this.settings = settings;
  }

  /** The deals the concern names itself, else the latest that Zuora keeps with the account. */
  Set<DealId> of(Concern concern) {
    if (!concern.named().isEmpty()) {
      return concern.named();
    }
    return concern.account().flatMap(this::kept).stream().collect(Collectors.toSet());
  }

  private Optional<DealId> kept(AccountNumber account) {
    return tenant.all().stream()
        .map(tenant::of)
        .flatMap(zuora -> kept(account, zuora).stream())
        .findFirst();
  }

  private Optional<DealId> kept(AccountNumber number, ZuoraClient zuora) {
    Optional<Account> account = zuora.account(number);
    return account.flatMap(found -> bySubscription(found, zuora).or(() -> byCrmId(found)));
  }

  private Optional<DealId> bySubscription(Account account, ZuoraClient zuora) {
    return settings.subscriptionField().stream()
        .flatMap(field -> values(account, field, zuora))
        .flatMap(text -> DealId.read(text).stream())
        .max(comparingLong(DealId::value));
  }

  private static Stream<String> values(Account account, String field, ZuoraClient zuora) {
    return zuora.subscriptions(account.number()).stream()
        .map(Subscription::customFields)
        .flatMap(values -> Optional.ofNullable(values.get(field)).stream());
  }

  private Optional<DealId> byCrmId(Account account) {
    return account.crmId().filter(id -> settings.crmId()).flatMap(DealId::read);
  }
}
