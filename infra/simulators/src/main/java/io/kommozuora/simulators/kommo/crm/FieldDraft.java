package io.kommozuora.simulators.kommo.crm;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A custom field to be made; an id or a code left out is given or stays absent. */
public record FieldDraft(
    long id,
    String name,
    FieldType type,
    @Nullable String code,
    int sort,
    boolean apiOnly,
    List<Choice> choices,
    List<Stage> requiredStages,
    @Nullable String currency) {
  private static final int USUAL_SORT = 500;
  private static final List<String> ADDRESS_PARTS =
      List.of("address_line_1", "address_line_2", "city", "state", "zip", "country");

  public FieldDraft {
    choices = List.copyOf(choices);
    requiredStages = List.copyOf(requiredStages);
  }

  /** A field of the type, with a code ({@code null} for none). */
  public static FieldDraft of(FieldType type, String name, @Nullable String code) {
    return new FieldDraft(0, name, type, code, USUAL_SORT, false, List.of(), List.of(), null);
  }

  /** An address in parts. */
  public static FieldDraft smartAddress(String name, @Nullable String code) {
    FieldDraft address = of(FieldType.SMART_ADDRESS, name, code);
    for (String part : ADDRESS_PARTS) {
      address = address.choice(address.choices.size() + 1L, part, part);
    }
    return address;
  }

  /** A field of one pick. */
  public static FieldDraft select(String name, @Nullable String code) {
    return of(FieldType.SELECT, name, code);
  }

  /** A line of text. */
  public static FieldDraft text(String name, @Nullable String code) {
    return of(FieldType.TEXT, name, code);
  }

  /** A day. */
  public static FieldDraft date(String name, @Nullable String code) {
    return of(FieldType.DATE, name, code);
  }

  /** A number. */
  public static FieldDraft numeric(String name, @Nullable String code) {
    return of(FieldType.NUMERIC, name, code);
  }

  /** The same with a fixed id. */
  public FieldDraft id(long fixed) {
    return new FieldDraft(
        fixed, name, type, code, sort, apiOnly, choices, requiredStages, currency);
  }

  /** The same with this place in the order. */
  public FieldDraft sort(int place) {
    return new FieldDraft(id, name, type, code, place, apiOnly, choices, requiredStages, currency);
  }

  /** The same, written through the API only. */
  public FieldDraft apiOnly(boolean only) {
    return new FieldDraft(id, name, type, code, sort, only, choices, requiredStages, currency);
  }

  /** The same, required in the stages. */
  public FieldDraft required(List<Stage> stages) {
    return new FieldDraft(id, name, type, code, sort, apiOnly, choices, stages, currency);
  }

  /** The same, of money in the currency. */
  public FieldDraft currency(@Nullable String of) {
    return new FieldDraft(id, name, type, code, sort, apiOnly, choices, requiredStages, of);
  }

  /** The same with one option more. */
  public FieldDraft choice(String label, @Nullable String choiceCode) {
    return choice(0, label, choiceCode);
  }

  /** The same with one option more, its id fixed. */
  public FieldDraft choice(long choiceId, String label, @Nullable String choiceCode) {
    var more = new ArrayList<>(choices);
    more.add(new Choice(choiceId, label, choices.size() + 1, choiceCode));
    return new FieldDraft(id, name, type, code, sort, apiOnly, more, requiredStages, currency);
  }

  Field made(Ids ids) {
    return new Field(
        id == 0 ? ids.field() : id,
        name,
        type,
        code,
        sort,
        apiOnly,
        choices.stream().map(choice -> numbered(choice, ids)).toList(),
        requiredStages,
        currency);
  }

  private static Choice numbered(Choice choice, Ids ids) {
    return choice.id() == 0
        ? new Choice(ids.choice(), choice.value(), choice.sort(), choice.code())
        : choice;
  }
}
