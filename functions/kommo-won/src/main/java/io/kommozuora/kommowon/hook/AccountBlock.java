package io.kommozuora.kommowon.hook;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** The part of a body that says which Kommo account sent it, while its keys are being gathered. */
final class AccountBlock {
  static final String ROOT = "account";

  private static final Pattern HOST_LABEL = Pattern.compile("[A-Za-z0-9-]{1,63}");

  private final Claim id = new Claim();
  private Optional<String> subdomain = Optional.empty();

  void take(FormKey key, FormPairs pair) {
    switch (key.text()) {
      case "account[id]" -> id.add(FormNumber.read(pair.value()));
      case "account[subdomain]" -> subdomain = label(pair.value());
      default -> {}
    }
  }

  OptionalLong id() {
    return id.number();
  }

  Optional<String> subdomain() {
    return subdomain;
  }

  private static Optional<String> label(String value) {
    return FormText.decode(value).filter(text -> HOST_LABEL.matcher(text).matches());
  }
}
