package io.kommozuora.zuoracallout;

import io.kommozuora.aws.QueueMessage;
import io.kommozuora.deal.DealId;
import io.kommozuora.zuoracallout.deal.Taken;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/** Which deals the messages of one invocation are for. */
final class Reception {
  private final Map<QueueMessage, Taken.In> taken = new ConcurrentHashMap<>();

  void add(QueueMessage message, Taken.In in) {
    taken.put(message, in);
  }

  /** All deals there is something for. */
  Set<DealId> deals() {
    return deals(taken.values());
  }

  /** Those of which something is new, or may have changed. */
  Set<DealId> looked() {
    return deals(taken.values().stream().filter(in -> !in.again()).toList());
  }

  private static Set<DealId> deals(Collection<Taken.In> some) {
    return some.stream()
        .flatMap(in -> in.deals().stream())
        .collect(Collectors.toCollection(HashSet::new));
  }

  /** Each message with each deal it is for. */
  void forEach(BiConsumer<QueueMessage, DealId> consumer) {
    taken.forEach((message, in) -> in.deals().forEach(deal -> consumer.accept(message, deal)));
  }
}
