package io.kommozuora.kommowon.hook;

import io.kommozuora.deal.DealId;
import java.util.Optional;

/** One lead of a body, such as {@code leads[status][0]}, while its keys are being gathered. */
final class LeadEntry {
  static final int DEPTH = 3;

  private final String prefix;
  private final Action action;
  private final Claim id = new Claim();
  private final Claim stage = new Claim();
  private final Claim pipeline = new Claim();

  LeadEntry(String prefix) {
    this.prefix = prefix;
    int open = prefix.indexOf('[');
    this.action = Action.of(prefix.substring(open + 1, prefix.indexOf(']')));
  }

  boolean holds(FormKey key) {
    return key.text().startsWith(prefix);
  }

  /** Takes a key that this entry holds; deeper ones are custom fields and tags. */
  void take(FormKey key, FormPairs pair) {
    switch (key.text().substring(prefix.length())) {
      case "[id]" -> id.add(FormNumber.read(pair.value()));
      case "[status_id]" -> stage.add(FormNumber.read(pair.value()));
      case "[pipeline_id]" -> pipeline.add(FormNumber.read(pair.value()));
      default -> {}
    }
  }

  boolean namesDeal() {
    return action.namesDeal();
  }

  /** The hint, or nothing when the entry has no id a deal can have. */
  Optional<Hint> hint() {
    long deal = id.number().orElse(0);
    return deal > 0 && namesDeal()
        ? Optional.of(new Hint(new DealId(deal), action, stage.number(), pipeline.number()))
        : Optional.empty();
  }
}
