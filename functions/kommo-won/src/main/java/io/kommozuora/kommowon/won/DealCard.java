package io.kommozuora.kommowon.won;

import io.kommozuora.config.DealFields;
import io.kommozuora.config.LinkTemplate;
import io.kommozuora.deal.DealId;
import io.kommozuora.deal.FieldKey;
import io.kommozuora.deal.FieldWrite;
import io.kommozuora.http.ApiException;
import io.kommozuora.http.Reason;
import io.kommozuora.kommo.KommoClient;
import io.kommozuora.ledger.Provision;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Our fields on the deal: account, subscription, status and link, as far as they are configured.
 */
final class DealCard {
  private static final Logger log = LoggerFactory.getLogger(DealCard.class);
  // Kommo documents no limit for a text field; its own cards show 256 characters.
  private static final int LONGEST_STATUS = 250;
  private static final Pattern FIELD_AT = Pattern.compile("custom_fields_values\\.(\\d{1,3})\\..*");

  private final KommoClient kommo;
  private final DealFields fields;
  private final Optional<LinkTemplate> link;
  private final Announcements announcements;

  DealCard(
      KommoClient kommo,
      DealFields fields,
      Optional<LinkTemplate> link,
      Announcements announcements) {
    this.kommo = kommo;
    this.fields = fields;
    this.link = link;
    this.announcements = announcements;
  }

  void showKeys(DealId deal, Provision provision) {
    List<FieldWrite> writes = new ArrayList<>();
    add(writes, fields.accountKey(), provision.account().value());
    add(writes, fields.subscriptionKey(), provision.subscription().value());
    add(writes, fields.status(), "%s (%s)".formatted(provision.status(), provision.plan()));
    String account = provision.account().value();
    String subscription = provision.subscription().value();
    link.ifPresent(
        template -> add(writes, fields.link(), template.to(account, subscription).toString()));
    write(deal, writes);
  }

  /** An empty status clears the field. */
  void showStatus(DealId deal, String status) {
    List<FieldWrite> writes = new ArrayList<>();
    add(writes, fields.status(), cut(status));
    write(deal, writes);
  }

  private static String cut(String status) {
    if (status.length() <= LONGEST_STATUS) {
      return status;
    }
    // Half a character would arrive as a question mark.
    int end = LONGEST_STATUS - 1;
    return status.substring(0, Character.isHighSurrogate(status.charAt(end - 1)) ? end - 1 : end)
        + "…";
  }

  private static void add(List<FieldWrite> writes, Optional<FieldKey> field, String text) {
    field.ifPresent(key -> writes.add(new FieldWrite(key, text)));
  }

  // Kommo drops the whole write when one field is gone: what can be written is written without it.
  private void write(DealId deal, List<FieldWrite> writes) {
    if (writes.isEmpty()) {
      return;
    }
    try {
      kommo.write(deal, writes);
    } catch (ApiException.Rejected e) {
      Set<Integer> unknown = positions(e);
      log.error("Kommo refuses the fields {} of deal {}", names(writes, unknown), deal);
      announcements.writeBackRefused();
      writeRest(deal, writes, without(writes, unknown));
    }
  }

  // A refusal that names no field is tried out field by field.
  private void writeRest(DealId deal, List<FieldWrite> writes, List<FieldWrite> rest) {
    if (rest.size() < writes.size()) {
      write(deal, rest);
    } else if (writes.size() > 1) {
      writes.forEach(single -> write(deal, List.of(single)));
    }
  }

  private static Set<Integer> positions(ApiException.Rejected rejected) {
    return rejected.reasons().stream()
        .map(Reason::path)
        .map(FIELD_AT::matcher)
        .filter(Matcher::matches)
        .map(matcher -> Integer.valueOf(matcher.group(1)))
        .collect(Collectors.toSet());
  }

  private static List<String> names(List<FieldWrite> writes, Set<Integer> positions) {
    return positions.stream()
        .filter(position -> position < writes.size())
        .map(position -> writes.get(position).field().toString())
        .toList();
  }

  private static List<FieldWrite> without(List<FieldWrite> writes, Set<Integer> positions) {
    List<FieldWrite> rest = new ArrayList<>();
    for (int i = 0; i < writes.size(); i++) {
      if (!positions.contains(i)) {
        rest.add(writes.get(i));
      }
    }
    return rest;
  }
}
