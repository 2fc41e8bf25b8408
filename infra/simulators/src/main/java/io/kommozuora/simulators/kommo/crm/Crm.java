package io.kommozuora.simulators.kommo.crm;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Everything an account holds. Reach for it only inside {@link #together}. */
public final class Crm {
  private final Account account;
  private final Users users = new Users();
  private final Pipelines pipelines = new Pipelines();
  private final Schema schema;
  private final History history;
  private final People people;
  private final Leads leads;
  private final Notes notes;
  private final Tasks tasks;
  private final Products products;

  /** An account without cards that tells what happens to its deals. */
  public Crm(Account account, InstantSource time, BiConsumer<List<Occurrence>, Fields> listener) {
    // Kommo's times have no parts of a second.
    InstantSource seconds = () -> time.instant().truncatedTo(ChronoUnit.SECONDS);
    var ids = new Ids();
    this.account = account;
    this.schema = new Schema(ids, account.zone());
    Fields ofLeads = schema.of(EntityType.LEADS);
    Consumer<List<Occurrence>> told = happened -> listener.accept(happened, ofLeads);
    this.history = new History(ids, seconds);
    this.people = new People(ids, schema, seconds);
    this.leads = new Leads(ids, schema, seconds, pipelines, people, history, told);
    this.notes = new Notes(ids, seconds, leads, told);
    this.tasks = new Tasks(ids, seconds);
    this.products = new Products(ids, seconds);
  }

  /** Runs the steps as one: nobody else sees or changes the account meanwhile. */
  public synchronized <T> T together(Supplier<T> steps) {
    return steps.get();
  }

  public Account account() {
    return account;
  }

  public Users users() {
    return users;
  }

  public Pipelines pipelines() {
    return pipelines;
  }

  public Fields fields(EntityType type) {
    return schema.of(type);
  }

  public Leads leads() {
    return leads;
  }

  public People people() {
    return people;
  }

  public Notes notes() {
    return notes;
  }

  public Tasks tasks() {
    return tasks;
  }

  public Products products() {
    return products;
  }

  /** The account's history, oldest first. */
  public List<Event> events() {
    return history.all();
  }

  /** Whether there is such a card. */
  public boolean has(EntityType type, long id) {
    return switch (type) {
      case LEADS -> leads.find(id).filter(lead -> !lead.deleted()).isPresent();
      case CONTACTS -> people.contact(id).isPresent();
      case COMPANIES -> people.company(id).isPresent();
    };
  }
}
