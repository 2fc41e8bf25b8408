package io.kommozuora.simulators.zuora.notification;

import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Merge fields in a text: {{Name.Of.Field}} or, for all but advanced ones, <Name.Of.Field>. */
public final class MergeFields {
  private static final Pattern FIELD =
      Pattern.compile(
          "\\{\\{\\s*(?<curly>[A-Za-z]\\w*(?:\\.[\\w-]+)+)\\s*}}"
              + "|<(?<angle>[A-Za-z]\\w*(?:\\.\\w+)+)>");
  private static final Pattern LOGIC = Pattern.compile("\\{\\{\\s*[#/^]");
  private static final Set<String> ROOTS =
      Set.of("DataSource", "Event", "Tenant", "Entity", "Functions", "Today", "Request");

  private MergeFields() {}

  /** Fills the text in, each value changed to stand where it stands. */
  static String filled(String text, Values values, UnaryOperator<String> written) {
    return FIELD
        .matcher(text)
        .replaceAll(match -> Matcher.quoteReplacement(value(match, values, written)));
  }

  /** The first field that cannot stand in a template of the event's object; empty if all can. */
  public static String foreign(String text, String baseObject) {
    Matcher matcher = FIELD.matcher(text);
    while (matcher.find()) {
      String name = matcher.group("curly");
      if (name != null && !fits(name, baseObject)) {
        return name;
      }
    }
    return "";
  }

  /** Whether the text has loops or sections. */
  public static boolean hasLogic(String text) {
    return LOGIC.matcher(text).find();
  }

  /** The text with a letter in place of each field. */
  static String blanked(String text) {
    return FIELD.matcher(text).replaceAll("x");
  }

  private static boolean fits(String name, String baseObject) {
    String root = name.substring(0, name.indexOf('.'));
    return root.equals(baseObject) || ROOTS.contains(root) || SystemFields.NAMES.contains(name);
  }

  private static String value(MatchResult match, Values values, UnaryOperator<String> written) {
    String curly = match.group("curly");
    String name = curly == null ? match.group("angle") : curly;
    return values.of(name, curly != null).map(written).orElse(match.group());
  }
}
