package io.kommozuora.kommowon.hook;

import java.util.LinkedHashMap;
import java.util.List;
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
    List<Optional<Hint>> entries =
        leads.values().stream().filter(LeadEntry::namesDeal).map(LeadEntry::hint).toList();
    List<Hint> hints = entries.stream().flatMap(Optional::stream).toList();
    int broken = unreadableKeys + entries.size() - hints.size();
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
