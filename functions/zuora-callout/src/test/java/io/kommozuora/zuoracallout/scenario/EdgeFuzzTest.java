package io.kommozuora.zuoracallout.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.kommozuora.zuoracallout.scenario.Mailbag.Letter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;

/**
 * Messages nobody composed, with attributes nobody checked: the function ends with each of them
 * soon, and repeats nothing of them in its logs.
 */
final class EdgeFuzzTest {
  private static final int MESSAGES = 60;
  private static final String MARK = "Qx7Personal";
  private static final List<String> PIECES =
      List.of(
          "{",
          "}",
          "[",
          "\"",
          ":",
          ",",
          "\\",
          "{\"eventType\":\"PaymentProcessed\"",
          ",\"accountNumber\":\"KOMMO-C1\"",
          ",\"paymentId\":\"8ad08aef0000000000000000000000ff\"",
          ",\"Account\":{\"Name\":\"" + MARK + "\"}",
          ",\"amount\":\"" + MARK + "\"",
          ",\"subscriptionNumber\":\"" + "9".repeat(60) + "\"",
          ",\"KommoDealId__c\":\"99999999999999999999\"",
          ",\"crmId\":\"-1\"",
          ",\"eventTimestamp\":\"9999-12-31T23:59:59.999+1400\"",
          "}",
          MARK,
          "\uFEFF\u2028",
          "😀",
          "null",
          "1e999");
  private static final List<String> WORDS =
      List.of(
          "PaymentProcessed",
          "InvoicePastDue",
          "SubscriptionCanceled",
          "ContractRenewalReminder",
          "OrderPending",
          "PaymentMethodUpdated",
          "PaymentRefunded");

  private final World world = new World();
  private final Mailbag bag = new Mailbag(world);

  @AfterEach
  void close() {
    world.close();
  }

  @RepeatedTest(3)
  void everyMessageIsDoneWithSoonAndKeptOutOfTheLogs(RepetitionInfo round) {
    Random random = new Random(round.getCurrentRepetition());
    List<Letter> letters = new ArrayList<>();
    for (int message = 0; message < MESSAGES; message++) {
      letters.add(letter(random));
    }

    try (LogText log = new LogText()) {
      bag.put(letters);
      world.settle();

      assertThat(log.all()).contains("callout ").doesNotContain(MARK, World.TOKEN, World.HMAC_KEY);
    }
    assertThat(world.depth(world.stack.zuoraDead())).isZero();
    assertThat(Written.in(world.kommo)).isEmpty();
  }

  private static Letter letter(Random random) {
    String body = body(random);
    Map<String, MessageAttributeValue> attributes = new HashMap<>();
    boolean proven = random.nextInt(4) > 0;
    attribute(attributes, "token", proven ? "t:" + World.TOKEN : any(random));
    attribute(
        attributes,
        "signature",
        proven ? "h:" + Posts.signature(body, World.HMAC_KEY) : any(random));
    attribute(attributes, "authorization", any(random));
    attribute(attributes, "notificationId", any(random));
    if (random.nextInt(5) == 0) {
      attributes.keySet().removeIf(name -> random.nextInt(3) == 0);
    }
    return new Letter(body, attributes);
  }

  private static String body(Random random) {
    String pieces =
        random
            .ints(1 + random.nextInt(12), 0, PIECES.size())
            .mapToObj(PIECES::get)
            .collect(Collectors.joining());
    String word = WORDS.get(random.nextInt(WORDS.size()));
    return switch (random.nextInt(3)) {
      case 0 -> pieces;
      case 1 -> "{\"eventType\":\"%s\",\"note\":\"%s\"}".formatted(word, MARK);
      default -> "{\"eventType\":\"%s\",\"accountNumber\":\"KOMMO-C1\"}".formatted(word);
    };
  }

  private static String any(Random random) {
    String text = PIECES.get(random.nextInt(PIECES.size()));
    String prefix = List.of("t:", "h:", "a:", "n:", "").get(random.nextInt(5));
    return prefix + text;
  }

  private static void attribute(
      Map<String, MessageAttributeValue> attributes, String name, String value) {
    attributes.put(
        name, MessageAttributeValue.builder().dataType("String").stringValue(value).build());
  }
}
