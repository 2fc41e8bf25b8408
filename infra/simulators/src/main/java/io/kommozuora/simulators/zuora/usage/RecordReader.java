package io.kommozuora.simulators.zuora.usage;

import io.kommozuora.simulators.zuora.books.Account;
import io.kommozuora.simulators.zuora.books.Books;
import io.kommozuora.simulators.zuora.books.Metered;
import io.kommozuora.simulators.zuora.books.SubscribedCharge;
import io.kommozuora.simulators.zuora.books.Subscription;
import io.kommozuora.simulators.zuora.wire.Body;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;

/** Reads a record's fields, whose objects are named by id or by number. */
record RecordReader(Books books, ZoneId zone) {
  Metered read(Body body) {
    String account = account(body);
    return new Metered(
        account,
        subscription(body),
        charge(body, account),
        body.text("UOM").orElseThrow(),
        body.number("Quantity").orElseThrow(),
        moment(body, "StartDateTime").orElseThrow(),
        moment(body, "EndDateTime"),
        body.text("Description").orElse(""),
        body.text("UniqueKey").orElse(""));
  }

  private String account(Body body) {
    return body.text("AccountId")
        .map(id -> books.account(id).map(Account::number).orElse(id))
        .or(() -> body.text("AccountNumber"))
        .orElseThrow(() -> new BadUsage("Missing required value: AccountId or AccountNumber"));
  }

  private String subscription(Body body) {
    return body.text("SubscriptionId")
        .map(id -> books.subscription(id).map(Subscription::number).orElse(id))
        .or(() -> body.text("SubscriptionNumber"))
        .orElse("");
  }

  private String charge(Body body, String account) {
    return body.text("ChargeId")
        .map(id -> chargeNumber(id, account))
        .or(() -> body.text("ChargeNumber"))
        .orElse("");
  }

  private String chargeNumber(String id, String account) {
    return books.subscriptionsOf(account).stream()
        .flatMap(each -> each.activePlans().stream())
        .flatMap(plan -> plan.charges().stream())
        .filter(charge -> charge.id().equals(id))
        .map(SubscribedCharge::number)
        .findFirst()
        .orElse(id);
  }

  /** The moment in the tenant's time; one without an offset is meant so already. */
  private Optional<LocalDateTime> moment(Body body, String field) {
    try {
      return body.text(field).map(this::local);
    } catch (DateTimeParseException e) {
      throw new BadUsage("The %s is no date-time".formatted(field));
    }
  }

  private LocalDateTime local(String text) {
    TemporalAccessor moment =
        DateTimeFormatter.ISO_DATE_TIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
    return moment instanceof OffsetDateTime exact
        ? exact.atZoneSameInstant(zone).toLocalDateTime()
        : LocalDateTime.from(moment);
  }
}
