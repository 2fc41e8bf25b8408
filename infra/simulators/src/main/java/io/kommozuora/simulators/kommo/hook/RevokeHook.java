package io.kommozuora.simulators.kommo.hook;

import io.kommozuora.simulators.kommo.access.Integration;
import io.kommozuora.simulators.server.Query;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Tells an integration that an account has revoked its access: once, whatever it answers. */
record RevokeHook(String destination) implements Channel {
  private static final String ALGORITHM = "HmacSHA256";

  static RevokeHook to(String url, Integration integration, long account) {
    return new RevokeHook(
        "%s%sclient_uuid=%s&account_id=%d&signature=%s"
            .formatted(
                url,
                url.contains("?") ? "&" : "?",
                Query.encoded(integration.clientId()),
                account,
                signature(integration, account)));
  }

  private static String signature(Integration integration, long account) {
    String message = integration.clientId() + "|" + account;
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(bytes(integration.clientSecret()), ALGORITHM));
      return HexFormat.of().formatHex(mac.doFinal(bytes(message)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public HttpRequest.Builder request(String body) {
    return HttpRequest.newBuilder(URI.create(destination))
        .header("User-Agent", "amoService-oAuth-Code-Sender/1.0");
  }

  @Override
  public boolean open() {
    return true;
  }

  @Override
  public void ended(int code, Instant at) {}

  @Override
  public Optional<Duration> again(int attempt, int code) {
    return Optional.empty();
  }
}
