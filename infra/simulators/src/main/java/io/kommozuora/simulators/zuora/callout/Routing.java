package io.kommozuora.simulators.zuora.callout;

import java.util.LinkedHashMap;
import java.util.Map;

/** Leads public addresses to servers on this machine, by the longest beginning that fits. */
final class Routing {
  private final Map<String, String> ways = new LinkedHashMap<>();

  synchronized void lead(String from, String to) {
    ways.put(from, to);
  }

  synchronized String address(String url) {
    return ways.keySet().stream()
        .filter(url::startsWith)
        .max((one, other) -> Integer.compare(one.length(), other.length()))
        .map(from -> ways.get(from) + url.substring(from.length()))
        .orElse(url);
  }
}
