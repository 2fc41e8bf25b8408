package io.kommozuora.kommowon.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kommozuora.simulators.server.Exchange;
import io.kommozuora.simulators.server.Fault;
import io.kommozuora.simulators.zuora.tenant.Functions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** We ask Zuora nothing that its own document does not know. */
final class RequestsAgreeWithSpecificationTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static Specification specification = new Specification(Map.of());

  @BeforeAll
  static void read() throws IOException {
    Path file =
        Specification.file()
            .orElseGet(() -> abort("zuora-openapi-subset.yaml does not lie beside the checkout"));
    specification = Specification.read(file);
  }

  static Stream<Arguments> modes() {
    World.Settings usual = World.Settings.usual();
    return Stream.of(
        arguments("orders", usual, Set.of("/v1/orders")),
        arguments(
            "orders-account-first",
            usual
                .tenantWith(tenant -> tenant.orderNeedsPaymentMethod(true))
                .configuredWith("billing: orders", "billing: orders-account-first"),
            Set.of("/v1/accounts", "/v1/orders")),
        arguments(
            "classic",
            usual
                .tenantWith(tenant -> tenant.functions(Functions.CLASSIC))
                .configuredWith("billing: orders", "billing: classic"),
            Set.of("/v1/accounts", "/v1/subscriptions")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("modes")
  void agree(String mode, World.Settings settings, Set<String> posts) {
    try (World world = new World(settings)) {
      sellEverything(world);
      List<Exchange> asked = world.zuora.journal().matching("*", "/v1/.*");

      assertThat(posts(asked)).isEqualTo(posts);
      assertThat(asked).anyMatch(exchange -> exchange.method().equals("GET"));
      assertThat(asked).flatMap(RequestsAgreeWithSpecificationTest::contradictions).isEmpty();
    }
  }

  /** Each plan and currency, a new and a known account, a person, and a repeat after a look-up. */
  private static void sellEverything(World world) {
    world.zuora.faults().add(Fault.lostAnswer("POST", "/v1/(orders|subscriptions)"));
    long company = world.deals.company("Acme Labs Inc.");
    List<Long> deals =
        Stream.of("starter", "growth", "enterprise")
            .map(plan -> world.deals.won(plan, company))
            .collect(Collectors.toCollection(ArrayList::new));
    long euros =
        world.kommo.addLead(
            world
                .deals
                .draft(world.deals.company("Beispiel GmbH"))
                .field("ZUORA_PLAN", "growth")
                .field("CONTRACT_CURRENCY", "EUR")
                .field("CONTRACT_TERM", "evergreen")
                .field("CONTRACT_DATE", world.time.instant().getEpochSecond()));
    world.kommo.win(euros);
    deals.add(euros);
    world.settle();
    assertThat(deals).allSatisfy(world::assertBilledOnce);
  }

  private static Set<String> posts(List<Exchange> asked) {
    return asked.stream()
        .filter(exchange -> exchange.method().equals("POST"))
        .map(Exchange::path)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<String> contradictions(Exchange asked) {
    String call = asked.method() + " " + asked.path();
    return specification
        .operation(asked.method(), asked.path())
        .map(operation -> contradictions(call, asked, operation))
        .orElse(List.of(call + " is unknown"));
  }

  private static List<String> contradictions(String call, Exchange asked, Map<?, ?> operation) {
    List<String> all = new ArrayList<>();
    Set<String> headers = specification.headers(operation);
    asked.requestHeaders().keySet().stream()
        .filter(name -> name.toLowerCase(Locale.ROOT).matches("zuora-.*|idempotency-key"))
        .filter(name -> !headers.contains(name))
        .forEach(name -> all.add(call + " takes no header " + name));
    if (!asked.requestBody().isEmpty()) {
      Map<?, ?> schema = specification.body(operation);
      all.addAll(Contradictions.of(call, json(asked.requestBody()), schema, specification));
    }
    return all;
  }

  @Test
  void noticeWhatIsWrong() {
    ObjectNode order = (ObjectNode) json(ORDER);
    assertThat(wrongIn(order)).isEmpty();

    order.put("orderDate", "1.2.2026").put("orderNumbr", "O-1").put("category", "Gift");
    order.withObject("/newAccount/billToContact").put("zipCode", "94105").remove("lastName");
    order.withObject("/newAccount").put("autoPay", "no").put("mark", "no custom field");
    order.withObject("/subscriptions/0/orderActions/0").put("type", "Create");

    assertThat(wrongIn(order))
        .containsExactlyInAnyOrder(
            "order.orderDate is no date",
            "order.orderNumbr is unknown",
            "order.category is none of [NewSales, Return]",
            "order.newAccount.billToContact.zipCode is unknown",
            "order.newAccount.billToContact.lastName is required",
            "order.newAccount.autoPay is no boolean",
            "order.newAccount.mark is unknown",
            "order.subscriptions[].orderActions[].type is none of");
  }

  private static final String ORDER =
      """
      {"orderDate": "2026-02-01", "newAccount": {"name": "A", "currency": "USD", "billCycleDay": 1, "autoPay": false,
        "billToContact": {"firstName": "E", "lastName": "M", "country": "US"}},
       "subscriptions": [{"orderActions": [{"type": "CreateSubscription"}]}]}
      """;

  private static List<String> wrongIn(JsonNode order) {
    Map<?, ?> operation = specification.operation("POST", "/v1/orders").orElseThrow();
    return Contradictions.of("order", order, specification.body(operation), specification).stream()
        .map(wrong -> wrong.replaceAll("(type is none of) .*", "$1"))
        .toList();
  }

  private static JsonNode json(String body) {
    try {
      return JSON.readTree(body);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
