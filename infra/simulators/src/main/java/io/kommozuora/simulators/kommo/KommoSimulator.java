package io.kommozuora.simulators.kommo;

import io.kommozuora.simulators.kommo.access.Access;
import io.kommozuora.simulators.kommo.access.AccountHost;
import io.kommozuora.simulators.kommo.access.Gate;
import io.kommozuora.simulators.kommo.access.Integration;
import io.kommozuora.simulators.kommo.access.Tokens;
import io.kommozuora.simulators.kommo.api.KommoApi;
import io.kommozuora.simulators.kommo.crm.CompanyDraft;
import io.kommozuora.simulators.kommo.crm.ContactDraft;
import io.kommozuora.simulators.kommo.crm.Crm;
import io.kommozuora.simulators.kommo.crm.EntityType;
import io.kommozuora.simulators.kommo.crm.FieldDraft;
import io.kommozuora.simulators.kommo.crm.LeadDraft;
import io.kommozuora.simulators.kommo.crm.Note;
import io.kommozuora.simulators.kommo.crm.Stage;
import io.kommozuora.simulators.kommo.crm.Task;
import io.kommozuora.simulators.kommo.crm.Users;
import io.kommozuora.simulators.kommo.hook.Hooks;
import io.kommozuora.simulators.server.Faults;
import io.kommozuora.simulators.server.Journal;
import io.kommozuora.simulators.server.SimulatedTime;
import io.kommozuora.simulators.server.SimulatorServer;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A Kommo account on this machine. What the methods here do is done by a person of the sales team;
 * what comes over HTTP is done by the integration's user.
 */
public final class KommoSimulator implements AutoCloseable {
  private final Crm crm;
  private final Hooks hooks;
  private final Access access;
  private final KommoApi api;
  private final SimulatorServer server;
  private final String token;

  private KommoSimulator(Options options) {
    SimulatedTime time = options.time();
    Integration integration = options.integration();
    var host = new AccountHost(() -> baseUrl().getAuthority());
    var tokens = new Tokens(integration, options.account().id(), host, time);
    this.access = new Access(integration, host, new Gate(options.rateLimit(), time), tokens);
    this.hooks = new Hooks(options.account(), integration, time, options.hooks());
    this.crm = new Crm(options.account(), time, hooks::tell);
    this.api = new KommoApi(crm, hooks.registry(), access);
    this.server = SimulatorServer.start(options.port(), time, api, new KommoControl(this)::on);
    this.token = tokens.longLived(options.longLivedToken());
  }

  /** Starts one with the usual options. */
  public static KommoSimulator start() {
    return start(Options.defaults());
  }

  /** Starts one. */
  public static KommoSimulator start(Options options) {
    return new KommoSimulator(options);
  }

  /** Where it listens; the API lies under {@code /api/v4}. */
  public URI baseUrl() {
    return server.baseUrl();
  }

  /** What was asked of it. */
  public Journal journal() {
    return server.journal();
  }

  /** The failures to come. */
  public Faults faults() {
    return server.faults();
  }

  /** Its clock. */
  public SimulatedTime time() {
    return server.time();
  }

  /** Lets each call take this long. */
  public void latency(Duration each) {
    server.latency(each);
  }

  /** A long-lived token that opens the API. */
  public String token() {
    return token;
  }

  /** All tokens: codes, pairs, and how they are taken back. */
  public Tokens tokens() {
    return access.tokens();
  }

  /** The rate limit and the block. */
  public Gate gate() {
    return access.gate();
  }

  /** The webhooks and what can go wrong with them. */
  public Hooks hooks() {
    return hooks;
  }

  /**
   * Gives the account another host, {@code localhost:port} for example; from then on the others,
   * {@code 127.0.0.1:port} for example, answer 404.
   */
  public void rename(String host) {
    rename(host, 404);
  }

  /** The same with the status that other hosts answer: 401 or 404. */
  public void rename(String host, int elsewhere) {
    access.host().rename(host, elsewhere);
  }

  /** Takes all tokens back, as an administrator can, and sends the revoke hook. */
  public void revoke() {
    tokens().revokeAll();
    hooks.tellRevoked();
  }

  /** Says whether the account is paid for. */
  public void paid(boolean now) {
    api.paid(now);
  }

  /** Reads what the methods here do not show, as one step. */
  public <T> T read(Function<Crm, T> reading) {
    return crm.together(() -> reading.apply(crm));
  }

  /** Does what the methods here do not offer, as one step. */
  public void change(Consumer<Crm> change) {
    crm.together(
        () -> {
          change.accept(crm);
          return true;
        });
  }

  /** Makes a field of deals. */
  public long leadField(FieldDraft draft) {
    return read(all -> all.fields(EntityType.LEADS).add(draft).id());
  }

  /** Makes a field of contacts. */
  public long contactField(FieldDraft draft) {
    return read(all -> all.fields(EntityType.CONTACTS).add(draft).id());
  }

  /** Makes a field of companies. */
  public long companyField(FieldDraft draft) {
    return read(all -> all.fields(EntityType.COMPANIES).add(draft).id());
  }

  /** Makes a company. */
  public long addCompany(CompanyDraft draft) {
    return read(all -> all.people().add(draft).id());
  }

  /** Makes a contact. */
  public long addContact(ContactDraft draft) {
    return read(all -> all.people().add(draft).id());
  }

  /** Makes a deal. */
  public long addLead(LeadDraft draft) {
    return read(all -> all.leads().add(draft).id());
  }

  /** Moves a deal within its pipeline. */
  public void moveToStage(long lead, long status) {
    change(
        all -> {
          long pipeline = all.leads().existing(lead).stage().pipeline();
          all.leads().move(List.of(lead), new Stage(pipeline, status), Users.SALES);
        });
  }

  /** Moves deals in one step, so that one hook tells of all. */
  public void moveToStage(List<Long> leads, Stage stage) {
    change(all -> all.leads().move(leads, stage, Users.SALES));
  }

  /** Wins a deal. */
  public void win(long lead) {
    moveToStage(lead, Stage.WON);
  }

  /** Fills a deal's field, named by code, id or name. */
  public void setField(long lead, String field, Object value) {
    change(all -> all.leads().setField(lead, Users.SALES, field, value));
  }

  /** Empties a deal's field. */
  public void clearField(long lead, String field) {
    change(all -> all.leads().clearField(lead, Users.SALES, field));
  }

  /** Fills a contact's field. */
  public void setContactField(long contact, String field, Object value) {
    change(all -> all.people().setContactField(contact, field, value));
  }

  /** Fills a company's field. */
  public void setCompanyField(long company, String field, Object value) {
    change(all -> all.people().setCompanyField(company, field, value));
  }

  /** Deletes a deal. */
  public void deleteLead(long lead) {
    change(all -> all.leads().delete(lead, Users.SALES));
  }

  /** Brings a deleted deal back. */
  public void restoreLead(long lead) {
    change(all -> all.leads().restore(lead, Users.SALES));
  }

  /** A deal as it stands, also a deleted one. */
  public LeadSnapshot lead(long id) {
    return read(
        all -> LeadSnapshot.of(all.leads().find(id).orElseThrow(), all.fields(EntityType.LEADS)));
  }

  /** The notes on a deal, oldest first. */
  public List<Note> notesOf(long lead) {
    return read(all -> all.notes().of(lead));
  }

  /** The tasks on a deal, oldest first. */
  public List<Task> tasksOf(long lead) {
    return read(all -> all.tasks().of(EntityType.LEADS, lead));
  }

  /** Registers a webhook, as an administrator does in the settings. */
  public void registerHook(String destination, String... settings) {
    hooks.registry().add(destination, List.of(settings), 10, Users.SALES);
  }

  /** Waits until no hook is on its way; retries of later do not count. */
  public void awaitHooksDelivered() throws InterruptedException {
    hooks.awaitDelivered();
  }

  @Override
  public void close() {
    hooks.close();
    server.close();
  }
}
