package io.kommozuora.sandbox.invariants;

import java.io.PrintStream;
import java.util.List;
import java.util.function.Function;

/** Goes through everything that must hold, and prints what does and what does not. */
public final class Checklist {
  private static final List<Function<Aftermath, Verdict>> RULES =
      List.of(
          BillingRules::accounts,
          BillingRules::subscriptions,
          BillingRules::plans,
          BillingRules::entities,
          BillingRules::invoices,
          CardRules::keys,
          CardRules::notes,
          CardRules::tasks,
          NoteRules::once,
          NoteRules::amounts,
          TaskRules::open,
          FieldRules::agree,
          LedgerRules::states,
          HoldRules::announced,
          TokenRules::connected,
          HookRules::delivered,
          HookRules::handled,
          HookRules::quarantined,
          CalloutRules::delivered,
          CalloutRules::accounted,
          CalloutRules::handled);

  private final PrintStream out;

  public Checklist(PrintStream out) {
    this.out = out;
  }

  /** True when all holds. */
  public boolean check(Aftermath after) {
    out.println("  What must hold");
    List<Verdict> verdicts = RULES.stream().map(rule -> rule.apply(after)).toList();
    verdicts.forEach(this::print);
    return verdicts.stream().allMatch(Verdict::holds);
  }

  private void print(Verdict verdict) {
    String mark = verdict.holds() ? "ok" : "BROKEN";
    out.printf("    %-7s %-48s %s%n", mark, verdict.rule(), verdict.counted());
    verdict.breaches().forEach(breach -> out.println("            " + breach));
  }
}
