package io.kommozuora.simulators.kommo.hook;

import io.kommozuora.simulators.kommo.crm.Account;
import io.kommozuora.simulators.kommo.crm.Field;
import io.kommozuora.simulators.kommo.crm.Fields;
import io.kommozuora.simulators.kommo.crm.Lead;
import io.kommozuora.simulators.kommo.crm.Occurrence;
import io.kommozuora.simulators.kommo.crm.Occurrence.Action;
import io.kommozuora.simulators.kommo.crm.Stage;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Writes the bodies of hooks. */
final class Bodies {
  private final Account account;
  private final AccountBlock block;

  Bodies(Account account, AccountBlock block) {
    this.account = account;
    this.block = block;
  }

  /** One body for all deals to which the same happened together. */
  String account(Action action, List<Occurrence> occurrences, Fields fields) {
    var form = new Form();
    block.open(form, account);
    for (int i = 0; i < occurrences.size(); i++) {
      entry(form, prefix(action, i), occurrences.get(i), fields.all());
    }
    block.close(form, account);
    return form.toString();
  }

  /** What a stage's own hook tells: ids, the account at the end. */
  String stage(Occurrence occurrence) {
    var form = new Form();
    String prefix = prefix(occurrence.action(), 0);
    ids(form, prefix, occurrence.lead());
    Optional<Stage> old = Optional.ofNullable(occurrence.oldStage());
    form.add(prefix + "[old_status_id]", old.map(Stage::status).orElse(null))
        .add(prefix + "[old_pipeline_id]", old.map(Stage::pipeline).orElse(null))
        .add("account[id]", account.id())
        .add("account[subdomain]", account.subdomain());
    return form.toString();
  }

  private void entry(Form form, String prefix, Occurrence occurrence, List<Field> fields) {
    var note = Optional.ofNullable(occurrence.note());
    if (note.isPresent()) {
      new NoteEntry(note.get(), account.zone(), account.id()).write(form, prefix + "[note]");
    } else if (occurrence.action() == Action.DELETE) {
      ids(form, prefix, occurrence.lead());
    } else {
      new LeadEntry(occurrence, fields, account.zone(), account.id()).write(form, prefix);
    }
  }

  private static void ids(Form form, String prefix, Lead lead) {
    form.add(prefix + "[id]", lead.id())
        .add(prefix + "[status_id]", lead.stage().status())
        .add(prefix + "[pipeline_id]", lead.stage().pipeline());
  }

  private static String prefix(Action action, int index) {
    return "leads[%s][%d]".formatted(action.name().toLowerCase(Locale.ROOT), index);
  }
}
