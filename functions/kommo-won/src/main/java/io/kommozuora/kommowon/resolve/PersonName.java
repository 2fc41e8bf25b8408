package io.kommozuora.kommowon.resolve;

import io.kommozuora.deal.Contact;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A person's first and last name; Zuora wants both. */
record PersonName(String first, String last) {
  private static final int LONGEST = 100;
  // "Silva, Maria" and "Maria (Acme)" do not tell which word is which.
  private static final Pattern FIRST_AND_LAST = Pattern.compile("([^,;]+) (\\p{L}[^,; ]*)");

  /** The contact's names; where only the whole one was typed in, its last word is the last name. */
  static Optional<PersonName> of(Contact contact) {
    Optional<String> first = Clean.name(contact.firstName(), LONGEST);
    Optional<String> last = Clean.name(contact.lastName(), LONGEST);
    return first.isPresent() && last.isPresent()
        ? Optional.of(new PersonName(first.get(), last.get()))
        : split(Clean.text(contact.name(), Integer.MAX_VALUE).orElse(""));
  }

  private static Optional<PersonName> split(String whole) {
    Matcher names = FIRST_AND_LAST.matcher(whole);
    return names.matches()
        ? Clean.name(names.group(1), LONGEST)
            .map(first -> new PersonName(first, cut(names.group(2))))
        : Optional.empty();
  }

  private static String cut(String last) {
    return last.length() > LONGEST ? last.substring(0, LONGEST) : last;
  }
}
