package io.kommozuora.simulators.kommo.crm;

import com.fasterxml.jackson.databind.node.ArrayNode;
import io.kommozuora.simulators.kommo.crm.Occurrence.Action;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/** The account's deals. */
public final class Leads {
  private final Ids ids;
  private final Schema schema;
  private final InstantSource time;
  private final Pipelines pipelines;
  private final People people;
  private final History history;
  private final Consumer<List<Occurrence>> told;
  private final Map<Long, Lead> leads = new TreeMap<>();

  Leads(
      Ids ids,
      Schema schema,
      InstantSource time,
      Pipelines pipelines,
      People people,
      History history,
      Consumer<List<Occurrence>> told) {
    this.ids = ids;
    this.schema = schema;
    this.time = time;
    this.pipelines = pipelines;
    this.people = people;
    this.history = history;
    this.told = told;
  }

  /** All of them, by id, the deleted ones too. */
  public Collection<Lead> all() {
    return Collections.unmodifiableCollection(leads.values());
  }

  /** The deal with the id, also when it was deleted. */
  public Optional<Lead> find(long id) {
    return Optional.ofNullable(leads.get(id));
  }

  /** The deal with the id, which must be there. */
  public Lead existing(long id) {
    return find(id)
        .filter(lead -> !lead.deleted())
        .orElseThrow(() -> new IllegalArgumentException("there is no deal " + id));
  }

  /** Makes a deal; one made in Won is told as added, not as moved. */
  public Lead add(LeadDraft draft) {
    requireStage(draft.stage());
    draft.contacts().forEach(people::existingContact);
    people.requireCompany(draft.company());
    var lead = new Lead(draft, draft.id() == 0 ? ids.lead() : draft.id(), time.instant());
    schema.fill(lead, draft.fields(), EntityType.LEADS);
    leads.put(lead.id(), lead);
    history.wrote("lead_added", lead);
    told.accept(List.of(Occurrence.of(Action.ADD, lead)));
    return lead;
  }

  /** Changes deals, all of them in one step. */
  public void edit(List<LeadEdit> edits) {
    var occurrences = new ArrayList<Occurrence>();
    for (LeadEdit edit : edits) {
      var editing = new Editing(existing(edit.id()), edit, history, time.instant());
      occurrences.addAll(editing.apply());
    }
    told.accept(List.copyOf(occurrences));
  }

  /** Moves deals to a stage, all of them in one step. */
  public void move(List<Long> moved, Stage to, long by) {
    requireStage(to);
    edit(moved.stream().map(id -> LeadEdit.of(id, by).stage(to)).toList());
  }

  /** Changes what a field of a deal holds. */
  public void setField(long lead, long by, String key, Object value) {
    setFields(lead, by, Map.of(key, value));
  }

  /** Changes what fields of a deal hold, all of them in one step. */
  public void setFields(long lead, long by, Map<String, Object> values) {
    var stored = new HashMap<Field, ArrayNode>();
    values.forEach(
        (key, value) -> {
          Field field = schema.of(EntityType.LEADS).named(key);
          stored.put(field, schema.stored(field, value));
        });
    edit(List.of(LeadEdit.of(lead, by).values(stored)));
  }

  /** Empties a field of a deal. */
  public void clearField(long lead, long by, String key) {
    setField(lead, by, key, List.of());
  }

  /** Makes another person responsible for a deal. */
  public void assign(long lead, long user, long by) {
    edit(List.of(LeadEdit.of(lead, by).responsible(user)));
  }

  /** Changes what a deal is worth. */
  public void price(long lead, long units, long by) {
    edit(List.of(LeadEdit.of(lead, by).price(units)));
  }

  /** Puts a product on a deal; whether Kommo tells anyone is not known, so it does not. */
  public void addItem(long lead, LineItem item) {
    existing(lead).add(item);
  }

  /** Links a company and contacts in place of those before; nobody is told, as with products. */
  public void link(long lead, long company, List<Long> contacts) {
    people.requireCompany(company);
    contacts.forEach(people::existingContact);
    existing(lead).link(company, contacts);
  }

  /** Deletes a deal. */
  public void delete(long id, long by) {
    Lead lead = existing(id);
    lead.delete(true);
    happened(Action.DELETE, "lead_deleted", lead, by);
  }

  /** Brings a deleted deal back. */
  public void restore(long id, long by) {
    Lead lead = find(id).filter(Lead::deleted).orElseThrow();
    lead.delete(false);
    happened(Action.RESTORE, "lead_restored", lead, by);
  }

  /** A new tag. */
  public Tag tag(String name) {
    return new Tag(ids.tag(), name);
  }

  private void happened(Action action, String event, Lead lead, long by) {
    lead.touch(time.instant(), by);
    history.wrote(event, lead);
    told.accept(List.of(Occurrence.of(action, lead)));
  }

  private void requireStage(Stage stage) {
    if (!pipelines.has(stage)) {
      throw new IllegalArgumentException("there is no " + stage);
    }
  }
}
