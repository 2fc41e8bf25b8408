package io.kommozuora.sandbox.sales;

import io.kommozuora.simulators.kommo.KommoSimulator;
import io.kommozuora.simulators.kommo.LeadSnapshot;
import io.kommozuora.simulators.kommo.crm.Note;
import io.kommozuora.simulators.kommo.crm.Task;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a deal's card says of its bills.
 *
 * @param notes what was noted, the oldest first
 * @param tasks what somebody has or had to do
 * @param fields what Zuora is shown to say, by the field's code
 */
public record Billing(List<String> notes, List<Task> tasks, Map<String, String> fields) {
  public static final String PLAN = "ZUORA_PLAN_NOW";
  public static final String TERM_END = "ZUORA_TERM_END";
  public static final String AUTO_RENEW = "ZUORA_AUTO_RENEW";
  public static final String BALANCE = "ZUORA_BALANCE";
  public static final String DAYS_PAST_DUE = "ZUORA_DAYS_PAST_DUE";
  public static final String LAST_PAYMENT = "ZUORA_LAST_PAYMENT";
  public static final String MRR = "ZUORA_MRR";

  private static final List<String> SHOWN =
      List.of(PLAN, TERM_END, AUTO_RENEW, BALANCE, DAYS_PAST_DUE, LAST_PAYMENT, MRR);

  public Billing {
    notes = List.copyOf(notes);
    tasks = List.copyOf(tasks);
    fields = Map.copyOf(fields);
  }

  /** The card as it is now. */
  public static Billing of(Deal deal, KommoSimulator kommo) {
    LeadSnapshot lead = kommo.lead(deal.id());
    return new Billing(
        kommo.notesOf(deal.id()).stream().map(Note::text).toList(),
        kommo.tasksOf(deal.id()),
        SHOWN.stream()
            .collect(Collectors.toMap(Function.identity(), code -> lead.text(code).orElse(""))));
  }

  /** The text of a field, empty when nothing is in it. */
  public String shown(String field) {
    return fields.getOrDefault(field, "");
  }

  /** Whether the field holds that amount. */
  public boolean shows(String field, BigDecimal amount) {
    String text = shown(field);
    return !text.isEmpty() && new BigDecimal(text).compareTo(amount) == 0;
  }

  /** Whether a note contains all of the words. */
  public boolean noted(String... words) {
    return notes.stream().anyMatch(note -> Stream.of(words).allMatch(note::contains));
  }

  /** The tasks whose text begins so. */
  public List<Task> tasks(String beginning) {
    return tasks.stream().filter(task -> task.text().startsWith(beginning)).toList();
  }

  /** Whether the only task that begins so is open and contains the words. */
  public boolean asks(String beginning, String words) {
    List<Task> found = tasks(beginning);
    return found.size() == 1
        && !found.getFirst().completed()
        && found.getFirst().text().contains(words);
  }

  /** Whether the only task that begins so is done, with these words as its result. */
  public boolean done(String beginning, String words) {
    List<Task> found = tasks(beginning);
    return found.size() == 1
        && found.getFirst().completed()
        && found.getFirst().result().filter(result -> result.contains(words)).isPresent();
  }
}
