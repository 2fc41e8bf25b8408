package io.kommozuora.kommo;

import com.fasterxml.jackson.databind.JsonNode;
import io.kommozuora.deal.Deal;
import io.kommozuora.deal.DealId;
import io.kommozuora.http.ApiException;
import io.kommozuora.http.JsonHttp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads about many deals in few calls. */
final class ManyDeals {
  // A longer address may be too long.
  private static final int SIZE = 50;

  private final JsonHttp http;

  ManyDeals(JsonHttp http) {
    this.http = http;
  }

  Map<DealId, Deal> deals(List<DealId> ids) {
    Map<DealId, Deal> deals = new HashMap<>();
    for (Set<DealId> some : parts(ids)) {
      String path = "api/v4/leads?with=contacts&limit=250" + filter("id", some);
      read(path, "leads", LeadJson::read, deal -> asked(path, some, deal.id()))
          .forEach(deal -> deals.put(deal.id(), deal));
    }
    return deals;
  }

  List<OpenTask> openTasks(List<DealId> deals) {
    List<OpenTask> tasks = new ArrayList<>();
    for (Set<DealId> some : parts(deals)) {
      String path =
          "api/v4/tasks?filter[entity_type]=leads&filter[is_completed]=0&limit=250"
              + filter("entity_id", some);
      tasks.addAll(read(path, "tasks", TaskJson::read, task -> asked(path, some, task.deal())));
    }
    return tasks;
  }

  private static List<Set<DealId>> parts(List<DealId> ids) {
    List<DealId> distinct = ids.stream().distinct().toList();
    List<Set<DealId>> parts = new ArrayList<>();
    for (int from = 0; from < distinct.size(); from += SIZE) {
      parts.add(new HashSet<>(distinct.subList(from, Math.min(distinct.size(), from + SIZE))));
    }
    return parts;
  }

  private static String filter(String field, Set<DealId> ids) {
    return ids.stream()
        .map(DealId::value)
        .sorted()
        .map(id -> "&filter[" + field + "][]=" + id)
        .collect(Collectors.joining());
  }

  // Kommo ignores filters it does not know: that would be a walk through the whole account.
  private static void asked(String path, Set<DealId> ids, DealId id) {
    if (!ids.contains(id)) {
      throw new ApiException.NoAnswer(call(path), "not what was asked for");
    }
  }

  private <T> List<T> read(
      String path, String name, Function<JsonNode, T> reader, Consumer<T> check) {
    try {
      return Pages.of(http, path, name)
          .filter(item -> !item.path("is_completed").asBoolean())
          .map(reader)
          .peek(check)
          .toList();
    } catch (IllegalArgumentException e) {
      throw new ApiException.NoAnswer(call(path), "unreadable: " + e.getMessage());
    }
  }

  private static String call(String path) {
    return "GET /" + path.substring(0, path.indexOf('?'));
  }
}
