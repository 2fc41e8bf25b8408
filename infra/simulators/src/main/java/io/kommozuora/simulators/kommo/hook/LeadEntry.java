package io.kommozuora.simulators.kommo.hook;

import io.kommozuora.simulators.kommo.crm.Field;
import io.kommozuora.simulators.kommo.crm.Lead;
import io.kommozuora.simulators.kommo.crm.Occurrence;
import io.kommozuora.simulators.kommo.crm.Stage;
import io.kommozuora.simulators.kommo.crm.Tag;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One deal in a hook, as it now stands; the only old values are stage and responsible user. */
record LeadEntry(Occurrence occurrence, List<Field> fields, ZoneId zone, long account) {
  void write(Form form, String prefix) {
    Lead lead = occurrence.lead();
    long updatedAt = lead.updatedAt().getEpochSecond();
    long createdAt = lead.createdAt().getEpochSecond();
    form.add(prefix + "[id]", lead.id())
        .add(prefix + "[name]", lead.name())
        .add(prefix + "[status_id]", lead.stage().status())
        .add(prefix + "[old_status_id]", oldStatus())
        .add(prefix + "[price]", lead.price())
        .add(prefix + "[responsible_user_id]", lead.responsible())
        .add(prefix + "[last_modified]", updatedAt)
        .add(prefix + "[modified_user_id]", lead.updatedBy())
        .add(prefix + "[created_user_id]", lead.createdBy())
        .add(prefix + "[date_create]", createdAt)
        .add(prefix + "[pipeline_id]", lead.stage().pipeline());
    tags(form, prefix + "[tags]");
    form.add(prefix + "[account_id]", account);
    filled(form, prefix + "[custom_fields]");
    form.add(prefix + "[old_responsible_user_id]", occurrence.oldResponsible())
        .add(prefix + "[created_at]", createdAt)
        .add(prefix + "[updated_at]", updatedAt)
        .add(prefix + "[old_pipeline_id]", oldPipeline());
  }

  private void tags(Form form, String prefix) {
    List<Tag> tags = occurrence.lead().tags();
    for (int i = 0; i < tags.size(); i++) {
      form.add(prefix + "[" + i + "][id]", tags.get(i).id());
      form.add(prefix + "[" + i + "][name]", tags.get(i).name());
    }
  }

  private void filled(Form form, String prefix) {
    int index = 0;
    for (Field field : fields) {
      var values = occurrence.lead().value(field);
      if (values.isPresent()) {
        new FieldEntry(field, values.get(), zone).write(form, prefix + "[" + index + "]");
        index++;
      }
    }
  }

  private @Nullable Long oldStatus() {
    return old().map(Stage::status).orElse(null);
  }

  private @Nullable Long oldPipeline() {
    long pipeline = occurrence.lead().stage().pipeline();
    return old().map(Stage::pipeline).filter(old -> old != pipeline).orElse(null);
  }

  private Optional<Stage> old() {
    return Optional.ofNullable(occurrence.oldStage());
  }
}
