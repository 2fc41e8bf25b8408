package io.kommozuora.simulators.kommo.crm;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** The custom fields of every kind of card, with those every account starts with. */
final class Schema {
  private final ZoneId zone;
  private final Map<EntityType, Fields> fields = new EnumMap<>(EntityType.class);

  Schema(Ids ids, ZoneId zone) {
    this.zone = zone;
    for (EntityType type : EntityType.values()) {
      fields.put(type, new Fields(ids));
    }
    of(EntityType.CONTACTS).add(FieldDraft.text("Position", "POSITION").id(810003));
    reachable(of(EntityType.CONTACTS));
    reachable(of(EntityType.COMPANIES));
    of(EntityType.COMPANIES).add(FieldDraft.of(FieldType.URL, "Web", "WEB").id(810005));
    of(EntityType.COMPANIES)
        .add(FieldDraft.of(FieldType.TEXTAREA, "Address", "ADDRESS").id(810006));
  }

  Fields of(EntityType type) {
    return Objects.requireNonNull(fields.get(type));
  }

  void fill(Card card, Map<String, Object> said, EntityType type) {
    said.forEach(
        (key, value) -> {
          Field field = of(type).named(key);
          card.put(field, stored(field, value));
        });
  }

  ArrayNode stored(Field field, Object said) {
    return new ValueInput(field, zone).stored(said);
  }

  private static void reachable(Fields people) {
    people.add(
        FieldDraft.of(FieldType.MULTITEXT, "Phone", "PHONE")
            .id(810001)
            .choice(811001, "WORK", "WORK")
            .choice(811002, "WORKDD", "WORKDD")
            .choice(811003, "MOB", "MOB")
            .choice(811004, "FAX", "FAX")
            .choice(811005, "HOME", "HOME")
            .choice(811006, "OTHER", "OTHER"));
    people.add(
        FieldDraft.of(FieldType.MULTITEXT, "Email", "EMAIL")
            .id(810002)
            .choice(811011, "WORK", "WORK")
            .choice(811012, "PRIV", "PRIV")
            .choice(811013, "OTHER", "OTHER"));
  }
}
