package io.kommozuora.zuorasetup.tenant;

import com.fasterxml.jackson.databind.JsonNode;
import io.kommozuora.http.JsonHttp;
import io.kommozuora.token.Secret;
import io.kommozuora.token.Vault;

/** The OAuth client of an API user, as a vault with nothing else in it. Its text form is empty. */
public record Client(String clientId, String clientSecret) implements Vault {
  @Override
  public Secret read(String secret) {
    return new Secret(
        "given",
        JsonHttp.JSON
            .createObjectNode()
            .put("clientId", clientId)
            .put("clientSecret", clientSecret));
  }

  @Override
  public void write(String secret, JsonNode value) {
    throw new UnsupportedOperationException("the client is given");
  }

  @Override
  public boolean rotate(String secret) {
    return false;
  }

  @Override
  public String toString() {
    return "Client[redacted]";
  }
}
