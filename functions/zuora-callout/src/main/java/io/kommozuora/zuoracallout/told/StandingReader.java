package io.kommozuora.zuoracallout.told;

import static java.util.Comparator.naturalOrder;

import io.kommozuora.billing.Invoice;
import io.kommozuora.function.Tenant;
import io.kommozuora.ledger.Provision;
import io.kommozuora.zuora.ZuoraClient;
import io.kommozuora.zuoracallout.fact.Calendar;
import io.kommozuora.zuoracallout.fact.Owed;
import io.kommozuora.zuoracallout.fact.Subject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads from Zuora how a deal's customer stands, whatever the facts said when they happened. */
final class StandingReader {
  private final Tenant tenant;
  private final Calendar calendar;
  private final boolean moneyShown;

  /**
   * A reader for these books.
   *
   * @param moneyShown whether anything of the account is shown on deals
   */
  StandingReader(Tenant tenant, Calendar calendar, boolean moneyShown) {
    this.tenant = tenant;
    this.calendar = calendar;
    this.moneyShown = moneyShown;
  }

  Standing read(Provision sold, List<Kept> history) {
    ZuoraClient zuora = tenant.named(sold.entity());
    return new Standing(
        moneyShown ? zuora.account(sold.account()) : Optional.empty(),
        zuora.subscription(sold.subscription()),
        moneyShown ? oldestDue(history, zuora) : Optional.empty());
  }

  private Optional<LocalDate> oldestDue(List<Kept> history, ZuoraClient zuora) {
    Set<String> paid =
        history.stream()
            .flatMap(kept -> kept.said().endings().stream())
            .filter(ending -> ending.subject() == Subject.PAST_DUE)
            .flatMap(ending -> ending.about().stream())
            .collect(Collectors.toSet());
    return history.stream()
        .flatMap(kept -> kept.said().owed().stream())
        .filter(owed -> owed.due().isBefore(calendar.today()))
        .filter(owed -> !paid.contains(owed.invoice().value()))
        .distinct()
        .filter(owed -> open(owed, zuora))
        .map(Owed::due)
        .min(naturalOrder());
  }

  private static boolean open(Owed owed, ZuoraClient zuora) {
    return zuora
        .invoice(owed.invoice())
        .flatMap(Invoice::balance)
        .filter(left -> left.amount().signum() > 0)
        .isPresent();
  }
}
