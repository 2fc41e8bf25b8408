package io.kommozuora.kommowon.resolve;

import io.kommozuora.billing.Address;
import io.kommozuora.deal.FieldValue;
import io.kommozuora.deal.Fields;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** An address as somebody wrote it in Kommo; every part may be empty. */
record WrittenAddress(
    String line1, String line2, String city, String state, String zip, String country) {
  private static final Pattern PARTS = Pattern.compile("\\s*[,\\n]+\\s*");
  private static final Pattern STATE_AND_ZIP =
      Pattern.compile("([A-Za-z]{2})[ .]+([0-9A-Za-z][0-9A-Za-z -]{2,9})");

  /** The addresses among these fields: those written in parts, then those written as one text. */
  static Stream<WrittenAddress> in(Fields fields) {
    Stream<WrittenAddress> parted =
        fields.ofType("smart_address").stream().map(WrittenAddress::parts);
    Stream<WrittenAddress> single =
        Stream.concat(
                fields.ofType("streetaddress").stream(),
                fields.all().stream()
                    .filter(field -> field.code().filter("ADDRESS"::equals).isPresent())
                    .filter(field -> !field.type().equals("smart_address")))
            .flatMap(field -> field.values().stream())
            .map(value -> line(value.text()));
    return Stream.concat(parted, single);
  }

  private static WrittenAddress parts(Fields.Field field) {
    Map<String, String> parts = new HashMap<>();
    for (FieldValue value : field.values()) {
      parts.put(value.enumCode().orElse(""), value.text().strip());
    }
    return new WrittenAddress(
        parts.getOrDefault("address_line_1", ""),
        parts.getOrDefault("address_line_2", ""),
        parts.getOrDefault("city", ""),
        parts.getOrDefault("state", ""),
        parts.getOrDefault("zip", ""),
        parts.getOrDefault("country", ""));
  }

  // "1 Market St, San Francisco, CA 94105, US": only a country written at the end is taken for
  // one, and only what stands before it as "CA 94105" for state and code; all stays in the line.
  private static WrittenAddress line(String text) {
    List<String> parts = PARTS.splitAsStream(text.strip()).toList();
    String last = parts.isEmpty() ? "" : parts.getLast();
    if (Countries.code(last).isEmpty()) {
      return new WrittenAddress(text.strip(), "", "", "", "", "");
    }
    Matcher matcher = STATE_AND_ZIP.matcher(parts.size() > 1 ? parts.get(parts.size() - 2) : "");
    boolean found = matcher.matches();
    return new WrittenAddress(
        text.strip(), "", "", found ? matcher.group(1) : "", found ? matcher.group(2) : "", last);
  }

  Address in(String countryCode, Optional<String> stateCode) {
    return new Address(
        countryCode,
        stateCode,
        Clean.text(city, 100),
        Clean.text(zip, 20),
        Clean.text(line1, 255),
        Clean.text(line2, 255));
  }
}
