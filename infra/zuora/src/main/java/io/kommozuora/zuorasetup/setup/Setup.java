package io.kommozuora.zuorasetup.setup;

import com.fasterxml.jackson.databind.JsonNode;
import io.kommozuora.http.ApiException;
import io.kommozuora.zuorasetup.plan.CustomEvent;
import io.kommozuora.zuorasetup.plan.Event;
import io.kommozuora.zuorasetup.plan.Plan;
import io.kommozuora.zuorasetup.plan.PlannedCallout;
import io.kommozuora.zuorasetup.tenant.Kind;
import io.kommozuora.zuorasetup.tenant.Tenant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Brings a tenant to what the plan says. What is there under a name of the plan is changed where it
 * differs, whatever else is there is left alone, and nothing is ever deleted.
 */
public final class Setup {
  private static final String NOT_YET = "not made yet";

  private final Plan plan;
  private final Destination destination;
  private final Collection<String> profileNames;
  private final Mode mode;
  private final Report report;
  private final Set<String> missing = new HashSet<>();

  /**
   * A setting up that reports as it goes on.
   *
   * @param profileNames the communication profiles whose accounts are told of; none: the default
   */
  public Setup(
      Plan plan,
      Destination destination,
      Collection<String> profileNames,
      Mode mode,
      Report report) {
    this.plan = plan;
    this.destination = destination;
    this.profileNames = List.copyOf(profileNames);
    this.mode = mode;
    this.report = report;
  }

  /**
   * Sets all up.
   *
   * @return whether everything is as it is to be
   * @throws ApiException when Zuora does not answer, or not to us: another run goes on
   * @throws IllegalArgumentException when there is no such communication profile
   */
  public boolean in(Tenant tenant) {
    Profiles profiles = profiles(tenant);
    Things things = new Things(destination, profiles.ids(profileNames));
    Inventory inventory = inventory(tenant);
    Settling settling = new Settling(tenant, inventory, mode, report);
    plan.events().forEach(event -> event(event, things.event(event), inventory, settling));
    plan.callouts().forEach(callout -> callout(callout, things, settling, profiles));
    noteProfiles(profiles);
    return !settling.hasFailed();
  }

  private Profiles profiles(Tenant tenant) {
    try {
      return new Profiles(tenant.profiles());
    } catch (ApiException e) {
      Settling.goOnAfter(e);
      report.noted("The communication profiles cannot be read. " + Words.of(e));
      return new Profiles(Map.of());
    }
  }

  private Inventory inventory(Tenant tenant) {
    Inventory inventory = new Inventory();
    for (Kind kind : Kind.values()) {
      // A tenant without custom events may refuse to list them.
      if (kind != Kind.EVENT || !plan.events().isEmpty()) {
        inventory.add(kind, all(kind, tenant));
      }
    }
    return inventory;
  }

  private List<JsonNode> all(Kind kind, Tenant tenant) {
    try {
      return tenant.all(kind);
    } catch (ApiException e) {
      report.settled(Change.FAILED, kind, "(list of all)", Words.of(e));
      throw e;
    }
  }

  private void event(CustomEvent event, Thing thing, Inventory inventory, Settling settling) {
    Optional<String> other = inventory.doubleOf(event);
    other.ifPresent(
        name ->
            settling.fail(
                thing,
                "the event %s has the same condition, and Zuora keeps only one".formatted(name)));
    if (other.isPresent() || settling.settle(thing).isEmpty()) {
      missing.add(event.name());
    }
  }

  private void callout(
      PlannedCallout callout, Things things, Settling settling, Profiles profiles) {
    if (callout.event() instanceof Event.Custom custom && missing.contains(custom.name())) {
      leaveOut(Kind.TEMPLATE, callout, "needs the event " + custom.name());
      leaveOut(Kind.NOTIFICATION, callout, "needs the event " + custom.name());
      return;
    }
    Optional<JsonNode> template = settling.settle(things.template(callout));
    if (template.isEmpty()) {
      leaveOut(Kind.NOTIFICATION, callout, "needs the callout template");
      return;
    }
    String id = template.get().path("id").asText(NOT_YET);
    settling
        .settle(things.notification(callout, id))
        .ifPresent(notification -> look(callout, notification, profiles));
  }

  private void leaveOut(Kind kind, PlannedCallout callout, String why) {
    report.settled(Change.LEFT_OUT, kind, callout.name(), why);
  }

  private void look(PlannedCallout callout, JsonNode notification, Profiles profiles) {
    if (!profiles.cover(notification) && mode != Mode.DRY) {
      report.noted(
          "%s %s: is in no communication profile, and tells nothing; assign it in Zuora."
              .formatted(Kind.NOTIFICATION, callout.name()));
    }
    callout.note().ifPresent(note -> report.noted(callout.name() + ": " + note));
  }

  private void noteProfiles(Profiles profiles) {
    List<String> uncovered = mode == Mode.DRY ? List.of() : profiles.uncovered();
    if (!uncovered.isEmpty()) {
      report.noted(
          "Accounts of these communication profiles are told nothing of: %s. Name every one that"
                  .formatted(String.join(", ", uncovered))
              + " has customers with --profile.");
    }
    report.noted(
        "Zuora's API does not say whether a communication profile is muted: see in Zuora that"
            + " none is.");
  }
}
