package io.kommozuora.kommowon.hook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What has been found in a body so far; only leads and the account are kept. */
final class Findings {
  private static final String LEADS = "leads";

  private final AccountBlock account = new AccountBlock();
  private final Map<String, LeadEntry> leads = new LinkedHashMap<>();
  private @Nullable LeadEntry latest;
  private boolean structured;
  private int unreadableKeys;

  void takeUnreadableKey() {
    unreadableKeys++;
  }

  void take(FormKey key, FormPairs pair) {
    structured |= key.depth() > 1;
    if (key.isUnder(LEADS) && key.depth() >= LeadEntry.DEPTH) {
      entryOf(key).take(key, pair);
    } else if (key.isUnder(AccountBlock.ROOT)) {
      account.take(key, pair);
    }
  }

  Reading reading() {
    var hints = new ArrayList<Hint>();
    int broken = unreadableKeys;
    for (LeadEntry entry : leads.values()) {
      Optional<Hint> hint = entry.hint();
      hint.ifPresent(hints::add);
      if (hint.isEmpty() && entry.namesDeal()) {
        broken++;
      }
    }
    return hints.isEmpty()
        ? withoutHints(broken)
        : new Hook(account.id(), account.subdomain(), hints, broken);
  }

  private Reading withoutHints(int broken) {
    if (broken > 0) {
      return new Reading.Malformed(
          "no lead entry has a usable id; entries or keys that cannot be read: " + broken);
    }
    return structured
        ? new Reading.Foreign()
        : new Reading.Malformed("no key has the form name[...]");
  }

  /** Keys of one entry mostly follow each other, so the map is seldom asked. */
  private LeadEntry entryOf(FormKey key) {
    LeadEntry entry = latest;
    if (entry == null || !entry.holds(key)) {
      entry = leads.computeIfAbsent(key.upTo(LeadEntry.DEPTH), LeadEntry::new);
      latest = entry;
    }
    return entry;
  }
}
