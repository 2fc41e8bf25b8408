package io.kommozuora.zuorasetup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.kommozuora.simulators.server.Effect;
import io.kommozuora.simulators.server.Fault;
import io.kommozuora.simulators.zuora.trouble.RateHeaders;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever Zuora does, in the end everything is there exactly once. */
final class TroubleTest {
  private static final int ALL = 2 + 17 + 17;
  private static final String TEMPLATES = "/notifications/callout-templates";
  private static final String NOTIFICATIONS = "/notifications/notification-definitions";
  private static final String EVENTS = "/events/event-triggers";

  private final World world = new World();

  @AfterEach
  void stop() {
    world.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {TEMPLATES, NOTIFICATIONS, EVENTS})
  void aLostAnswerIsAskedForAgain(String path) {
    world.zuora().faults().add(Fault.lostAnswer("POST", path));

    assertThat(world.run().code()).isZero();
    assertThat(world.names()).hasSize(ALL).doesNotHaveDuplicates();
    assertThat(world.waits()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "POST, " + TEMPLATES + ", 503",
    "GET, " + EVENTS + ", 504",
    "POST, /v1/action/query, 502"
  })
  void aShortOutageIsWaitedOut(String method, String path, int status) {
    world.zuora().faults().add(Fault.answering(method, path, status, "<html>").times(3));

    assertThat(world.run().code()).isZero();
    assertThat(world.names()).hasSize(ALL).doesNotHaveDuplicates();
  }

  @Test
  void tooManyRequestsAreWaitedFor() {
    world.zuora().tooManyRequests(2, RateHeaders.RETRY_AFTER);

    assertThat(world.run().code()).isZero();
    assertThat(world.names()).hasSize(ALL).doesNotHaveDuplicates();
    assertThat(world.waits()).isNotEmpty();
  }

  @Test
  void aNotNowThatZuoraRemembersIsAskedUnderAnotherKey() {
    String busy =
        "{\"success\":false,\"reasons\":[{\"code\":\"58000050\",\"message\":\"locked\"}]}";
    world.zuora().faults().add(Fault.answering("POST", TEMPLATES, 409, busy));

    assertThat(world.run().code()).isZero();
    assertThat(world.writes())
        .filteredOn(call -> call.path().equals(TEMPLATES))
        .extracting(call -> call.requestHeaders().get("Idempotency-Key"))
        .hasSize(18)
        .doesNotHaveDuplicates();
  }

  @Test
  void aLongOutageStopsTheRunAndTheNextOneGoesOn() {
    world.zuora().faults().add(new Fault("POST", TEMPLATES, 3, 5, new Effect.CutAfter()));

    Answered stopped = world.run();

    assertThat(stopped.code()).isEqualTo(1);
    assertThat(stopped.lines("created")).hasSize(2 + 3 + 3);
    assertThat(stopped.lines("FAILED"))
        .singleElement()
        .asString()
        .contains("callout template", "PaymentMethodUpdated", "no answer", "run this again");
    assertThat(stopped.lines("Stopped.")).hasSize(1);

    Answered next = world.run();
    assertThat(next.code()).as(next.text()).isZero();
    assertThat(next.lines("unchanged")).as("one was there without our knowing").hasSize(2 + 4 + 3);
    assertThat(world.names()).hasSize(ALL).doesNotHaveDuplicates();
  }

  @Test
  void aTimeoutThatOutlivesTheRunIsFoundByTheNextOne() {
    world.zuora().faults().add(Fault.lostAnswer("POST", NOTIFICATIONS).times(5));
    assertThat(world.run().code()).isEqualTo(1);

    assertThat(world.run().code()).isZero();

    assertThat(world.notifications()).hasSize(17);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "400|{\"reasons\":[{\"code\":\"58000030\",\"message\":\"not like"
            + " this\"}],\"requestId\":\"r\"}",
        "200|{\"success\":false,\"reasons\":[{\"code\":58000030,\"message\":\"not like this\"}]}",
        "400|{\"Success\":false,\"Errors\":[{\"Code\":\"58000030\",\"Message\":\"not like"
            + " this\"}]}",
        "400|{\"FaultCode\":\"58000030\",\"FaultMessage\":\"not like this\"}",
        "400|{\"code\":\"58000030\",\"message\":\"not like this\"}"
      })
  void aNoInAnyShapeNamesTheThingAndTheReason(int status, String body) {
    world.zuora().faults().add(Fault.answering("POST", TEMPLATES, status, body));

    Answered refused = world.run();

    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.lines("FAILED"))
        .containsExactly(
            "FAILED        callout template  kommo-zuora PaymentProcessed:"
                + " Zuora says no: not like this (58000030)");
    assertThat(refused.lines("created")).hasSize(ALL - 2);
    assertThat(world.run().lines("created")).hasSize(2);
  }

  @Test
  void aYesWithoutAnIdIsNone() {
    world.zuora().faults().add(Fault.answering("POST", TEMPLATES, 200, "{\"success\":true}"));

    assertThat(world.run().code()).isZero();
    assertThat(world.names()).hasSize(ALL).doesNotHaveDuplicates();
    assertThat(world.waits()).hasSize(1);
  }

  @Test
  void unreadableProfilesStopNothing() {
    world.zuora().faults().add(forbidden("POST", "/v1/action/query"));

    Answered answered = world.run();

    assertThat(answered.code()).isZero();
    assertThat(answered.text()).contains("The communication profiles cannot be read.");
  }

  @Test
  void aNoOfSeveralLinesIsPrintedInOne() {
    String lines = "{\"message\":\"one\\ntwo\"}";
    world.zuora().faults().add(Fault.answering("POST", TEMPLATES, 400, lines));

    assertThat(world.run().lines("FAILED")).singleElement().asString().endsWith("no: one two");
  }

  @Test
  void aNoThatQuotesASecretIsPrintedWithoutIt() {
    String quoting =
        "{\"message\":\"bad url https://h/%s and key %s\"}".formatted(World.TOKEN, World.HMAC_KEY);
    world.zuora().faults().add(Fault.answering("POST", TEMPLATES, 400, quoting));

    assertThat(world.run().text())
        .contains("bad url https://h/*** and key ***")
        .doesNotContain(World.TOKEN, World.HMAC_KEY);
  }

  @Test
  void aMissingRightNamesWhatItIsMissingFor() {
    world.zuora().faults().add(forbidden("POST", EVENTS).times(2));

    Answered refused = world.run();

    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.lines("FAILED"))
        .hasSize(2)
        .allMatch(line -> line.contains("KommoZuora") && line.contains("lacks the right"));
    assertThat(refused.lines("left out")).hasSize(4);
    assertThat(refused.lines("created")).hasSize(15 + 15);
  }

  @Test
  void aMissingRightToReadStopsAndNamesTheList() {
    world.zuora().faults().add(forbidden("GET", TEMPLATES));

    Answered refused = world.run();

    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.lines("FAILED")).singleElement().asString().contains("callout template");
    assertThat(world.writes()).isEmpty();
  }

  @Test
  void aWrongLoginIsNamed() {
    world.environment().put("ZUORA_CLIENT_SECRET", "wrong");

    Answered refused = world.run();

    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.lines())
        .singleElement()
        .asString()
        .startsWith("Stopped. Zuora does not take the login");
  }

  @Test
  void aTokenThatEndedIsReplaced() {
    String ended = "{\"message\":\"Authentication error\"}";
    world.zuora().faults().add(Fault.answering("POST", NOTIFICATIONS, 401, ended));

    assertThat(world.run().code()).isZero();
    assertThat(world.zuora().journal().count("POST", "/oauth/token")).isEqualTo(2);
  }

  @Test
  void aListThatNeverEndsIsNotFollowed() {
    String page = "{\"data\":[{\"id\":\"x\",\"name\":\"n\"}],\"next\":\"/more\"}";
    world.zuora().faults().add(Fault.answering("GET", TEMPLATES, 200, page).times(20));

    Answered stopped = world.run();

    assertThat(stopped.code()).isEqualTo(1);
    assertThat(stopped.text()).contains("the list repeats itself");
    assertThat(world.writes()).isEmpty();
  }

  @Test
  void whatZuoraTakesWithoutDoingItIsSaid() {
    String silent = "{\"id\":\"8ad0\",\"name\":\"n\",\"active\":true,\"calloutActive\":false}";
    world.zuora().faults().add(Fault.answering("POST", NOTIFICATIONS, 200, silent));

    assertThat(world.run().text())
        .contains("PaymentProcessed: Zuora took it, but does not show calloutActive,")
        .contains("PaymentProcessed: is in no communication profile");
  }

  @Test
  void profilesWhoseAccountsNothingIsToldOfAreNamed() {
    world.zuora().faults().add(profiles());

    Answered answered = world.run();

    assertThat(answered.code()).isZero();
    assertThat(answered.text()).contains("told nothing of: French, German.", "--profile");
    assertThat(answered.text()).contains("whether a communication profile is muted");
  }

  @Test
  void profilesAreChosenByName() {
    world.zuora().faults().add(profiles());
    Answered answered = world.run("--profile", "German", "--profile", "Default Profile");

    assertThat(answered.text()).contains("told nothing of: French.");
    assertThat(world.notification("kommo-zuora InvoicePosted").path("communicationProfileIds"))
        .hasSize(2);

    world.zuora().faults().add(profiles());
    assertThat(world.run("--profile", "Default Profile", "--profile", "German").lines("unchanged"))
        .hasSize(ALL);
    world.zuora().faults().add(profiles());
    assertThat(world.run("--profile", "Dutch").text())
        .contains("no communication profile \"Dutch\"");
  }

  private static Fault profiles() {
    String body =
        """
        {"done":true,"size":3,"records":[
          {"Id":"8ad08aef000000000000000000cc0001","ProfileName":"Default Profile"},
          {"Id":"8ad08aef000000000000000000cc0002","ProfileName":"German"},
          {"Id":"8ad08aef000000000000000000cc0003","ProfileName":"French"}]}
        """;
    return Fault.answering("POST", "/v1/action/query", 200, body);
  }

  private static Fault forbidden(String method, String path) {
    return Fault.once(
        method,
        path,
        new Effect.Answer(
            403,
            "application/json",
            Map.of(),
            "{\"reasons\":[{\"code\":\"58000010\",\"message\":\"no permission\"}]}"));
  }
}
