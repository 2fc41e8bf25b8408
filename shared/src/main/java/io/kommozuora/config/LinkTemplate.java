package io.kommozuora.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Where a person finds the subscription, with {subscription} and {account} for the numbers. */
public record LinkTemplate(String value) {
  private static final String ACCOUNT = "{account}";
  private static final String SUBSCRIPTION = "{subscription}";

  public LinkTemplate {
    boolean names = value.contains(ACCOUNT) || value.contains(SUBSCRIPTION);
    if (!names || !isWebAddress(value)) {
      throw new IllegalArgumentException(
          "\"%s\" is no link; write an https address with {subscription} or {account} in it"
              .formatted(value));
    }
  }

  /** The address for these numbers. */
  public URI to(String accountNumber, String subscriptionNumber) {
    return URI.create(filled(value, accountNumber, subscriptionNumber));
  }

  private static boolean isWebAddress(String template) {
    if (!template.matches("https?://[^/{}]+/.*")) return false;
    try {
      return new URI(filled(template, "A", "S")).getHost() != null;
    } catch (URISyntaxException malformed) {
      return false;
    }
  }

  private static String filled(String template, String account, String subscription) {
    return template
        .replace(ACCOUNT, URLEncoder.encode(account, StandardCharsets.UTF_8))
        .replace(SUBSCRIPTION, URLEncoder.encode(subscription, StandardCharsets.UTF_8));
  }
}
