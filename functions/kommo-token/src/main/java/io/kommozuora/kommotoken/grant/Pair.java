package io.kommozuora.kommotoken.grant;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kommozuora.http.JsonHttp;
import io.kommozuora.token.Secret;
import java.util.Optional;

/**
 * What Kommo granted, as it lies in the vault. Its text form shows none of it.
 *
 * @param refreshToken empty beside a long-lived token
 * @param address scheme and host of the account since it was renamed
 * @param replaced the version of the secret this pair was made to follow; empty where a person
 *     wrote it
 */
public record Pair(
    String accessToken, String refreshToken, Optional<String> address, String replaced) {
  /** A pair fresh from Kommo. */
  static Pair granted(String accessToken, String refreshToken) {
    return new Pair(accessToken, refreshToken, Optional.empty(), "");
  }

  /** The pair as that version of the secret holds it. */
  public static Pair of(Secret secret) {
    return new Pair(
        secret.text("accessToken"),
        secret.text("refreshToken"),
        Optional.of(secret.text("address")).filter(address -> !address.isEmpty()),
        secret.text("replaced"));
  }

  /** Whether Kommo's token is a long-lived one, which nobody can refresh. */
  public boolean isLongLived() {
    return refreshToken.isEmpty();
  }

  Pair at(Optional<String> newAddress) {
    return new Pair(accessToken, refreshToken, newAddress, replaced);
  }

  /** The pair that follows that version of the secret. */
  public Pair after(Secret version) {
    return new Pair(accessToken, refreshToken, address, version.version());
  }

  /** How it is kept. */
  public ObjectNode json() {
    ObjectNode json =
        JsonHttp.JSON
            .createObjectNode()
            .put("accessToken", accessToken)
            .put("refreshToken", refreshToken);
    address.ifPresent(host -> json.put("address", host));
    return json.put("replaced", replaced);
  }

  @Override
  public String toString() {
    return "Pair[redacted]";
  }
}
