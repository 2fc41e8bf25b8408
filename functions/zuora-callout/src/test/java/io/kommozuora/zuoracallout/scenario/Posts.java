package io.kommozuora.zuoracallout.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Callouts as a stranger could send them: any body, with any headers. */
final class Posts {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final String url;
  private final String signatureHeader;

  Posts(String url, String signatureHeader) {
    this.url = url;
    this.signatureHeader = signatureHeader;
  }

  /** Posts a body that is signed as it should be. */
  void signed(String body) {
    signed(body, Map.of());
  }

  void signed(String body, Map<String, String> headers) {
    Map<String, String> all = new TreeMap<>(headers);
    all.put(signatureHeader, signature(body, World.HMAC_KEY));
    post(World.TOKEN, body, all);
  }

  void post(String token, String body, Map<String, String> headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url + token))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body));
    headers.forEach(request::header);
    try {
      int status = HTTP.send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
      if (status != 200) {
        throw new IllegalStateException("the callout was answered with " + status);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  static String signature(String body, String key) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return Base64.getEncoder().encodeToString(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
