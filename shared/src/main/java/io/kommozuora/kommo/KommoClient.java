package io.kommozuora.kommo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kommozuora.deal.Company;
import io.kommozuora.deal.CompanyId;
import io.kommozuora.deal.Contact;
import io.kommozuora.deal.ContactId;
import io.kommozuora.deal.Deal;
import io.kommozuora.deal.DealId;
import io.kommozuora.deal.FieldWrite;
import io.kommozuora.http.Answer;
import io.kommozuora.http.ApiException;
import io.kommozuora.http.Breaker;
import io.kommozuora.http.Deadline;
import io.kommozuora.http.JsonHttp;
import io.kommozuora.http.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The part of Kommo's API about deals that this product uses. Safe for use by many threads. Each
 * method throws an {@link ApiException} when Kommo does not do what was asked.
 */
public final class KommoClient {
  private static final int NOT_FOUND = 404;

  private final JsonHttp http;

  public KommoClient(JsonHttp http) {
    this.http = http;
  }

  /** How Kommo says no, telling the breaker when all workers must stop calling. */
  public static Verdict verdict(Breaker breaker) {
    return new KommoVerdict(breaker);
  }

  /** The same client for work that must end by then. */
  public KommoClient within(Deadline deadline) {
    return new KommoClient(http.within(deadline));
  }

  /** The deal with its contacts; empty when Kommo does not know it. */
  public Optional<Deal> deal(DealId id) {
    return entity("api/v4/leads/" + id + "?with=contacts", LeadJson::read);
  }

  /** The contact; empty when Kommo does not know it. */
  public Optional<Contact> contact(ContactId id) {
    return entity("api/v4/contacts/" + id, json -> contact(id, json));
  }

  private static Contact contact(ContactId id, JsonNode json) {
    return new Contact(
        id,
        json.path("name").asText(""),
        json.path("first_name").asText(""),
        json.path("last_name").asText(""),
        FieldsJson.read(json.path("custom_fields_values")));
  }

  /** The company; empty when Kommo does not know it. */
  public Optional<Company> company(CompanyId id) {
    return entity("api/v4/companies/" + id, json -> company(id, json));
  }

  private static Company company(CompanyId id, JsonNode json) {
    return new Company(
        id, json.path("name").asText(""), FieldsJson.read(json.path("custom_fields_values")));
  }

  /**
   * Writes fields of the deal, all or none: Kommo drops the whole write when one field or choice
   * does not exist.
   */
  public void write(DealId id, List<FieldWrite> writes) {
    ObjectNode lead = JsonHttp.JSON.createObjectNode();
    lead.set("custom_fields_values", FieldsJson.write(writes));
    http.repeatably(http.request("api/v4/leads/" + id).patch(JsonHttp.body(lead)).build());
  }

  /** Writes fields of many deals, each all or none. */
  public List<Outcome> writes(List<LeadWrite> writes) {
    return Batch.write(writes, new LeadWriting(http), http);
  }

  /**
   * Adds notes to many deals, in their order. None is added twice, except where Kommo gives up
   * answering and adds them after all.
   */
  public List<Outcome> notes(List<NewNote> notes) {
    return Batch.write(notes, new NoteWriting(http), http);
  }

  /** Adds tasks to many deals, as {@link #notes(List)} does notes. */
  public List<Outcome> tasks(List<NewTask> tasks) {
    return Batch.write(tasks, new TaskWriting(http), http);
  }

  /** Changes tasks of many deals. */
  public List<Outcome> taskChanges(List<TaskChange> changes) {
    return Batch.write(changes, new TaskChanging(http), http);
  }

  /** Those of the deals that Kommo knows, with their contacts. */
  public Map<DealId, Deal> deals(List<DealId> ids) {
    return new ManyDeals(http).deals(ids);
  }

  /** The open tasks of the deals, whoever made them. */
  public List<OpenTask> openTasks(List<DealId> deals) {
    return new ManyDeals(http).openTasks(deals);
  }

  /** The deal's notes, to add to and to look through. */
  public Notes notes(DealId deal) {
    return new Notes(http, deal);
  }

  /** The deal's tasks, to add to and to look through. */
  public Tasks tasks(DealId deal) {
    return new Tasks(http, deal);
  }

  /** The id of the account the token belongs to. */
  public long account() {
    Answer answer = http.repeatably(http.request("api/v4/account").get().build());
    return answer.body().path("id").asLong();
  }

  // Kommo answers 204 for an id it does not know; the amoCRM pages of the same API say 404.
  private <T> Optional<T> entity(String path, Function<JsonNode, T> reader) {
    try {
      Answer answer = http.repeatably(http.request(path).get().build());
      return answer.body().isObject() ? Optional.of(read(answer, reader)) : Optional.empty();
    } catch (ApiException.Rejected e) {
      if (e.status() == NOT_FOUND) {
        Address.confirm(http);
        return Optional.empty();
      }
      throw e;
    }
  }

  private static <T> T read(Answer answer, Function<JsonNode, T> reader) {
    try {
      return reader.apply(answer.body());
    } catch (IllegalArgumentException e) {
      throw new ApiException.NoAnswer(answer.call(), "unreadable: " + e.getMessage());
    }
  }
}
