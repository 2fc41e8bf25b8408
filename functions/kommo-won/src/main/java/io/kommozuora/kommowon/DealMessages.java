package io.kommozuora.kommowon;

import io.kommozuora.aws.QueueMessage;
import io.kommozuora.deal.DealId;
import io.kommozuora.kommowon.won.DealHint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** Which deals a batch of messages names, and by which messages each. */
final class DealMessages {
  private final Map<DealId, DealHint> hints = new LinkedHashMap<>();
  private final Map<DealId, List<QueueMessage>> messages = new LinkedHashMap<>();

  void add(QueueMessage message, List<DealHint> named) {
    for (DealHint hint : named) {
      hints.merge(hint.deal(), hint, DealHint::and);
      List<QueueMessage> from = messages.computeIfAbsent(hint.deal(), deal -> new ArrayList<>());
      if (!from.contains(message)) {
        from.add(message);
      }
    }
  }

  void forEach(BiConsumer<DealHint, List<QueueMessage>> consumer) {
    hints.forEach((deal, hint) -> consumer.accept(hint, messages.getOrDefault(deal, List.of())));
  }
}
