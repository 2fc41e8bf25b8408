package io.kommozuora.zuoracallout.scenario;

import io.kommozuora.localaws.json.AwsError;
import io.kommozuora.simulators.server.Fault;
import io.kommozuora.simulators.zuora.trouble.Gateway;
import io.kommozuora.simulators.zuora.trouble.RateHeaders;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Something that goes wrong once and is over by itself.
 *
 * @param inOrder whether it leaves all that happened known, so that it can be told in its order
 */
record Trouble(String name, boolean inOrder, Consumer<World> begin) {
  private static final String NOTES = "/api/v4/leads/notes";
  private static final String NOTES_OF_A_DEAL = "/api/v4/leads/\\d+/notes";
  private static final String TASKS = "/api/v4/tasks";
  private static final String DEALS = "/api/v4/leads";

  /** What Kommo, Zuora and AWS are known to do. */
  static Stream<Trouble> all() {
    return Stream.of(kommos(), zuoras(), aws()).flatMap(stream -> stream);
  }

  private static Stream<Trouble> kommos() {
    Stream<Trouble> refused =
        Stream.of(401, 402, 403).map(status -> kommo(Fault.answering("POST", NOTES, status, "{}")));
    Stream<Trouble> writing =
        Stream.of("POST " + NOTES, "POST " + TASKS, "PATCH " + DEALS)
            .map(call -> call.split(" ", -1))
            .flatMap(call -> writing(call[0], call[1]));
    Stream<Trouble> reading =
        Stream.of(DEALS, TASKS)
            .flatMap(
                path ->
                    Stream.of(
                        kommo(Fault.answering("GET", path, 500, "{}").times(6)),
                        kommo(Fault.cutBefore("GET", path).times(6))));
    Stream<Trouble> unsure =
        Stream.of(
            kommo(Fault.gaveUp("POST", NOTES, 504), tooMany("GET", NOTES_OF_A_DEAL)),
            kommo(
                Fault.gaveUp("POST", NOTES, 504),
                Fault.answering("GET", NOTES_OF_A_DEAL, 500, "{}").times(9)),
            kommo(
                Fault.lostAnswer("POST", NOTES),
                Fault.answering("GET", NOTES_OF_A_DEAL, 500, "{}").times(9)),
            kommo(Fault.gaveUp("POST", TASKS, 504), tooMany("GET", TASKS)));
    return Stream.of(refused, writing, reading, unsure).flatMap(stream -> stream);
  }

  private static Stream<Trouble> writing(String method, String path) {
    return Stream.of(
        kommo(tooMany(method, path)),
        kommo(Fault.lostAnswer(method, path)),
        kommo(Fault.gaveUp(method, path, 504)),
        kommo(Fault.answering(method, path, 504, "").times(5)));
  }

  private static Fault tooMany(String method, String path) {
    return Fault.answering(
        method, path, 429, "{\"title\":\"Too Many Requests\",\"status\":429,\"retry_after\":60}");
  }

  private static Trouble kommo(Fault... faults) {
    return new Trouble(
        "kommo " + List.of(faults),
        true,
        world -> List.of(faults).forEach(world.kommo.faults()::add));
  }

  private static Stream<Trouble> zuoras() {
    return Stream.of(
        new Trouble(
            "zuora 429", false, world -> world.zuora.tooManyRequests(9, RateHeaders.RETRY_AFTER)),
        new Trouble("zuora's tokens end", false, world -> world.zuora.revokeTokens()),
        zuora(Fault.answering("GET", "/v1/.*", 401, "{}").times(3)),
        zuora(Gateway.failing(503, "GET", "/v1/.*").times(30)),
        zuora(Gateway.failing(503, "GET", "/v1/subscriptions/.*").times(9)),
        zuora(Fault.answering("GET", "/v1/payments/.*", 200, "").times(9)),
        zuora(Fault.cutBefore("GET", "/v1/accounts/.*").times(9)),
        zuora(Fault.cutBefore("GET", "/v1/(invoices|payments)/.*").times(9)),
        zuora(locked()));
  }

  private static Fault locked() {
    String answer =
        """
        {"success": false, "reasons": [{"code": 59210050, "message": "Lock contention"}]}
        """;
    return Fault.answering("GET", "/v1/payments/.*", 200, answer).times(9);
  }

  private static Trouble zuora(Fault fault) {
    return new Trouble("zuora " + fault, false, world -> world.zuora.faults().add(fault));
  }

  private static Stream<Trouble> aws() {
    Stream<String> calls =
        Stream.of(
            "dynamodb.GetItem",
            "dynamodb.PutItem",
            "dynamodb.UpdateItem",
            "dynamodb.Query",
            "eventbridge.PutEvents",
            "secretsmanager.GetSecretValue",
            "sqs.ChangeMessageVisibility");
    Stream<String> writes =
        Stream.of("dynamodb.PutItem", "dynamodb.UpdateItem", "eventbridge.PutEvents");
    return Stream.concat(
        calls.map(call -> new Trouble("aws refuses " + call, false, world -> refuse(world, call))),
        writes.map(call -> new Trouble("aws does not answer " + call, false, lost(call))));
  }

  private static Consumer<World> lost(String call) {
    return world -> world.aws.endpoint().interruptions().after(call, 1);
  }

  private static void refuse(World world, String call) {
    for (int nth = 1; nth <= 3; nth++) {
      world.aws.endpoint().interruptions().refuse(call, nth, AwsError.broken());
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
