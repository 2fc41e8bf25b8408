package io.kommozuora.kommowon.resolve;

import io.kommozuora.deal.FieldKey;
import io.kommozuora.deal.FieldValue;
import io.kommozuora.deal.Fields;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the e-mail address invoices go to: the contact's first, or the company's where the contact
 * has none at all. A mistyped one is never replaced by another person's.
 */
final class InvoiceEmail {
  private static final FieldKey EMAIL = FieldKey.of("EMAIL");
  private static final int LONGEST = 80;
  private static final String WORD = "[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~-]+";
  private static final Pattern SHAPE =
      Pattern.compile(
          WORD
              + "(\\."
              + WORD
              + ")*@[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)*\\.[\\p{L}][\\p{L}\\p{N}-]+");

  private final Reasons reasons;

  InvoiceEmail(Reasons reasons) {
    this.reasons = reasons;
  }

  Optional<String> of(Stream<Fields> sources) {
    List<String> written =
        sources
            .map(InvoiceEmail::texts)
            .filter(texts -> !texts.isEmpty())
            .findFirst()
            .orElse(List.of());
    if (written.isEmpty()) {
      return reasons.add(HoldReason.EMAIL_MISSING);
    }
    return written.stream()
        .filter(InvoiceEmail::isEmail)
        .findFirst()
        .or(() -> reasons.add(HoldReason.EMAIL_INVALID, written.getFirst()));
  }

  // What cannot be seen goes, so that nobody is told that a good-looking address is none.
  private static List<String> texts(Fields fields) {
    return fields.values(EMAIL).stream()
        .map(FieldValue::text)
        .map(text -> text.replaceAll("\\p{Cf}+", "").strip())
        .filter(text -> !text.isEmpty())
        .toList();
  }

  private static boolean isEmail(String text) {
    return text.length() <= LONGEST
        && SHAPE.matcher(text).matches()
        && text.codePoints().allMatch(Character::isBmpCodePoint);
  }
}
