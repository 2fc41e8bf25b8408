package io.kommozuora.simulators.kommo.access;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kommozuora.simulators.kommo.crm.Users;
import io.kommozuora.simulators.server.Json;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/** Tokens with the claims Kommo's have; the signature is none. */
record Jwt(String clientId, long account, AccountHost host) {
  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

  String issue(Instant now, Instant expiry) {
    String header = Json.object().put("typ", "JWT").put("alg", "RS256").toString();
    return encoded(header) + "." + encoded(claims(now, expiry).toString()) + "." + signature();
  }

  private ObjectNode claims(Instant now, Instant expiry) {
    ObjectNode claims =
        Json.object()
            .put("aud", clientId)
            .put("jti", UUID.randomUUID().toString())
            .put("sub", Long.toString(Users.INTEGRATION))
            .put("iat", now.getEpochSecond())
            .put("nbf", now.getEpochSecond())
            .put("exp", expiry.getEpochSecond())
            .put("account_id", account)
            .put("base_domain", "kommo.com")
            .put("api_domain", host.shared());
    claims.putArray("scopes").add("crm").add("notifications");
    return claims;
  }

  private static String signature() {
    return encoded("simulated");
  }

  private static String encoded(String plain) {
    return BASE64.encodeToString(plain.getBytes(StandardCharsets.UTF_8));
  }
}
