package io.kommozuora.zuoracallout;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.kommozuora.aws.Meters;
import io.kommozuora.aws.QueueMessage;
import io.kommozuora.deal.DealId;
import io.kommozuora.http.JsonHttp;
import io.kommozuora.zuoracallout.deal.Arrivals;
import io.kommozuora.zuoracallout.deal.Taken;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes the bus's news of created subscriptions in. */
record NewDealDoor(Arrivals arrivals, Meters meters) implements Door {
  private static final Logger log = LoggerFactory.getLogger(NewDealDoor.class);

  @Override
  public Taken take(QueueMessage message) {
    Optional<DealId> deal = deal(message.body());
    if (deal.isEmpty()) {
      log.warn("message {} names no new deal", message.id());
      meters.count("NewDealsMalformed");
      return Taken.NOTHING;
    }
    arrivals.welcome(deal.get());
    return new Taken.In(Set.of(deal.get()), true);
  }

  private static Optional<DealId> deal(String event) {
    try {
      JsonNode deal = JsonHttp.JSON.readTree(event).path("detail").path("deal");
      return DealId.read(deal.asText(""));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }
}
