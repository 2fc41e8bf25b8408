package io.kommozuora.kommowon.resolve;

import io.kommozuora.billing.Address;
import io.kommozuora.deal.FieldValue;
import io.kommozuora.deal.Fields;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An address as somebody wrote it in Kommo; every part may be empty.
 *
 * @param clear whether what stands for the country cannot mean anything else
 */
record WrittenAddress(
    String line1,
    String line2,
    String city,
    String state,
    String zip,
    String country,
    boolean clear) {

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
            .map(value -> AddressLine.read(value.text()));
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
        parts.getOrDefault("country", ""),
        true);
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
