package io.kommozuora.zuorasetup.setup;

import com.fasterxml.jackson.databind.JsonNode;
import io.kommozuora.http.ApiException;
import io.kommozuora.http.Refusal;
import io.kommozuora.zuorasetup.tenant.Kind;
import io.kommozuora.zuorasetup.tenant.Tenant;
import java.util.List;
import java.util.Optional;

/** Brings one thing after the other to what it is to be. */
final class Settling {
  private final Tenant tenant;
  private final Inventory inventory;
  private final Mode mode;
  private final Report report;
  private boolean failed;

  Settling(Tenant tenant, Inventory inventory, Mode mode, Report report) {
    this.tenant = tenant;
    this.inventory = inventory;
    this.mode = mode;
    this.report = report;
  }

  /** Whether something could not be brought to what it is to be. */
  boolean hasFailed() {
    return failed;
  }

  /**
   * Makes or changes the thing, or leaves it as it is.
   *
   * @return the thing as the tenant shows it then; nothing when it failed
   * @throws ApiException when the next thing would fare no better
   */
  Optional<JsonNode> settle(Thing thing) {
    Optional<String> clash = inventory.clash(thing);
    if (clash.isPresent()) {
      fail(thing, clash.get());
      return Optional.empty();
    }
    try {
      return Optional.of(
          inventory.find(thing).map(found -> kept(thing, found)).orElseGet(() -> made(thing)));
    } catch (ApiException e) {
      fail(thing, Words.of(e));
      goOnAfter(e);
      return Optional.empty();
    }
  }

  void fail(Thing thing, String why) {
    failed = true;
    report.settled(Change.FAILED, thing.kind(), thing.name(), why);
  }

  /** Throws the failure, unless other calls may succeed. */
  static void goOnAfter(ApiException failure) {
    switch (failure) {
      case ApiException.Rejected _ -> {}
      case ApiException.Refused refused when refused.refusal() == Refusal.FORBIDDEN -> {}
      default -> throw failure;
    }
  }

  private JsonNode made(Thing thing) {
    JsonNode made =
        mode == Mode.DRY ? thing.creation() : tenant.create(thing.kind(), thing.creation());
    settled(Change.CREATED, thing, List.of());
    doubt(thing, made);
    return made;
  }

  private JsonNode kept(Thing thing, JsonNode found) {
    Leftovers.of(thing, found).forEach(report::noted);
    List<String> differences = thing.differences(found);
    boolean rewritten = mode == Mode.REWRITING && thing.kind() == Kind.TEMPLATE;
    if (differences.isEmpty() && !rewritten) {
      settled(Change.UNCHANGED, thing, differences);
      return found;
    }
    return changed(thing, found, differences);
  }

  private JsonNode changed(Thing thing, JsonNode found, List<String> differences) {
    if (mode == Mode.DRY) {
      settled(Change.UPDATED, thing, differences);
      return found;
    }
    JsonNode changed = tenant.change(thing.kind(), found.path("id").asText(), thing.change(found));
    settled(Change.UPDATED, thing, differences);
    doubt(thing, changed);
    return changed;
  }

  private void settled(Change change, Thing thing, List<String> fields) {
    report.settled(change, thing.kind(), thing.name(), String.join(", ", fields));
  }

  /** Zuora may take a field without doing what it says: it shows in what is read back. */
  private void doubt(Thing thing, JsonNode written) {
    List<String> differences = thing.differences(written);
    if (!differences.isEmpty()) {
      report.noted(
          "%s %s: Zuora took it, but does not show %s as written; look at it in Zuora."
              .formatted(thing.kind(), thing.name(), String.join(", ", differences)));
    }
  }
}
