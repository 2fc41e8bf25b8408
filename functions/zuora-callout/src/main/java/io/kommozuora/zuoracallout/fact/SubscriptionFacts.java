package io.kommozuora.zuoracallout.fact;

import static java.util.stream.Collectors.joining;

import io.kommozuora.billing.RatePlan;
import io.kommozuora.billing.Subscription;
import io.kommozuora.billing.SubscriptionNumber;
import io.kommozuora.zuora.ZuoraClient;
import io.kommozuora.zuoracallout.callout.Callout;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/** Subscriptions that end, go on, rest and are about to end. */
final class SubscriptionFacts {
  private final Sources sources;

  SubscriptionFacts(Sources sources) {
    this.sources = sources;
  }

  Finding read(Callout callout, Instant heard) {
    return key(callout)
        .or(() -> sources.books().only(sources.whose(callout).said()))
        .map(key -> sources.find(callout, zuora -> look(key, callout, heard, zuora)))
        .orElseGet(Finding.Unnamed::new);
  }

  private static Optional<SubscriptionNumber> key(Callout callout) {
    return callout
        .subscriptionNumber()
        .or(() -> callout.subscriptionId().map(SubscriptionNumber::new));
  }

  private Optional<Finding> look(
      SubscriptionNumber key, Callout callout, Instant heard, ZuoraClient zuora) {
    return zuora
        .subscription(key)
        .flatMap(found -> newest(found, key, zuora))
        .map(subscription -> found(subscription, callout, heard));
  }

  // An id names one version, which may have been followed by others.
  private static Optional<Subscription> newest(
      Subscription found, SubscriptionNumber key, ZuoraClient zuora) {
    return found.number().equals(key) ? Optional.of(found) : zuora.subscription(found.number());
  }

  private Finding found(Subscription subscription, Callout callout, Instant heard) {
    return switch (callout.type()) {
      case SUBSCRIPTION_CANCELED -> cancelled(subscription, callout, heard);
      case SUBSCRIPTION_RENEWED -> renewed(subscription, callout, heard);
      case SUBSCRIPTION_SUSPENDED -> suspended(subscription, callout, heard);
      case SUBSCRIPTION_RESUMED -> resumed(subscription, callout, heard);
      case CONTRACT_RENEWAL_REMINDER -> reminder(subscription, callout, heard);
      default -> throw new IllegalArgumentException("no event of a subscription");
    };
  }

  private Finding cancelled(Subscription subscription, Callout callout, Instant heard) {
    if (subscription.lives() && subscription.cancelled().isEmpty()) {
      return outdated(subscription);
    }
    Optional<LocalDate> end = subscription.cancelled();
    boolean over = end.map(day -> !day.isAfter(sources.calendar().today())).orElse(true);
    String when =
        Words.behind(over ? "; it ended on " : "; it ends on ", end.map(LocalDate::toString));
    String what = "%s is cancelled%s.".formatted(named(subscription), when);
    // Until that day it is billed and paid as before, whatever status Zuora gives it already.
    Stream<Subject> moot = over ? Stream.of(Subject.values()) : Stream.of(Subject.RENEWAL);
    return found(
        subscription,
        callout,
        "cancelled" + end.map(day -> ":" + day).orElse(""),
        heard,
        Said.note(what).withEndings(moot.map(subject -> Ending.whole(subject, what)).toList()));
  }

  private Finding renewed(Subscription subscription, Callout callout, Instant heard) {
    if (!subscription.lives()) {
      return outdated(subscription);
    }
    Optional<String> end = subscription.term().end().map(LocalDate::toString);
    String what =
        "%s is renewed%s."
            .formatted(named(subscription), Words.behind("; its new term ends on ", end));
    return found(
        subscription,
        callout,
        "renewed:" + end.orElse("evergreen"),
        heard,
        Said.note(what).withEndings(List.of(Ending.whole(Subject.RENEWAL, what))));
  }

  private Finding suspended(Subscription subscription, Callout callout, Instant heard) {
    return subscription.status().equals("Suspended")
        ? found(
            subscription,
            callout,
            "suspended:" + mark(subscription, callout),
            heard,
            Said.note(
                "%s is suspended: it is not billed until it is resumed."
                    .formatted(named(subscription))))
        : outdated(subscription);
  }

  private Finding resumed(Subscription subscription, Callout callout, Instant heard) {
    return subscription.status().equals("Active")
        ? found(
            subscription,
            callout,
            "resumed:" + mark(subscription, callout),
            heard,
            Said.note("%s is resumed: it is billed again.".formatted(named(subscription))))
        : outdated(subscription);
  }

  // An order's event and an amendment's for the same change are told on the same day.
  private String mark(Subscription subscription, Callout callout) {
    return callout
        .occurred()
        .map(moment -> sources.calendar().day(moment).toString())
        .orElse("v" + subscription.version());
  }

  private Finding reminder(Subscription subscription, Callout callout, Instant heard) {
    Optional<LocalDate> end = subscription.term().end();
    if (!subscription.lives() || subscription.cancelled().isPresent() || end.isEmpty()) {
      return outdated(subscription);
    }
    long left = ChronoUnit.DAYS.between(sources.calendar().today(), end.get());
    OptionalInt rung = sources.calendar().rung(left);
    if (rung.isEmpty()) {
      return new Finding.Outdated("the term ends in %d days".formatted(left));
    }
    Errand errand =
        new Errand(
            Subject.RENEWAL,
            reminder(subscription, left, end.get()),
            sources.calendar().beforeNotice(end.get()),
            Set.of());
    return found(
        subscription,
        callout,
        "reminder:%s:%d".formatted(end.get(), rung.getAsInt()),
        heard,
        Said.NOTHING.withErrand(errand));
  }

  private static String reminder(Subscription subscription, long left, LocalDate end) {
    String what = subscription.term().autoRenew() ? "renews by itself" : "expires";
    return "Contract %s in %d days, on %s – discuss renewal. %s."
        .formatted(what, left, end, named(subscription));
  }

  private static String named(Subscription subscription) {
    String plans = subscription.ratePlans().stream().map(RatePlan::name).collect(joining(", "));
    return "Subscription %s (%s)".formatted(subscription.number(), plans);
  }

  private static Finding outdated(Subscription subscription) {
    return new Finding.Outdated("the subscription is " + subscription.status());
  }

  private Finding found(
      Subscription subscription, Callout callout, String what, Instant at, Said said) {
    Optional<String> deal = sources.dealField().map(subscription.customFields()::get);
    return new Finding.Found(
        new Fact(
            "subscription:" + subscription.number() + ":" + what,
            callout.type(),
            at,
            sources.whose(callout).of(subscription.account(), subscription.number(), deal),
            said));
  }
}
