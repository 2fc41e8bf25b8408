package io.kommozuora.zuorasetup.setup;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kommozuora.http.JsonHttp;
import io.kommozuora.token.Encoding;
import io.kommozuora.token.Hmac;
import java.util.Locale;
import java.util.Optional;

/** How callouts prove that they are Zuora's, beside the token in their path. */
public sealed interface Proof {
  /** The template's settings that Zuora shows to whoever reads it. */
  ObjectNode shown();

  /** The template's settings that Zuora only takes. */
  ObjectNode hidden();

  /** The secret part of it. */
  Optional<String> secret();

  /** The body's signature in a header. */
  record Signature(String header, Hmac algorithm, Encoding encoding, String key) implements Proof {
    @Override
    public ObjectNode shown() {
      return JsonHttp.JSON
          .createObjectNode()
          .put("requiredAuth", false)
          .put("hmacAlgorithm", algorithm.toString())
          .put("hmacOutputFormat", encoding.toString().toUpperCase(Locale.ROOT))
          .put("hmacData", "{{Request.Body}}")
          .put("hmacKey", header)
          .put("hmacValue", "{{Request.HMAC.Signed}}");
    }

    @Override
    public ObjectNode hidden() {
      return JsonHttp.JSON.createObjectNode().put("hmacSecret", key);
    }

    @Override
    public Optional<String> secret() {
      return Optional.of(key);
    }

    @Override
    public String toString() {
      return "Signature[%s, %s, %s]".formatted(header, algorithm, encoding);
    }
  }

  /**
   * A name and a password, sent with the first request: nothing answers 401 to ask for them, since
   * no code runs before the acknowledgement.
   */
  record Login(String username, String password) implements Proof {
    public Login {
      if (username.contains(":")) {
        throw new IllegalArgumentException("A user name has no colon in it.");
      }
    }

    @Override
    public ObjectNode shown() {
      ObjectNode shown = JsonHttp.JSON.createObjectNode().put("requiredAuth", true);
      shown.putObject("calloutAuth").put("username", username).put("preemptive", true);
      return shown;
    }

    @Override
    public ObjectNode hidden() {
      ObjectNode hidden = JsonHttp.JSON.createObjectNode();
      hidden.putObject("calloutAuth").put("password", password);
      return hidden;
    }

    @Override
    public Optional<String> secret() {
      return Optional.of(password);
    }

    @Override
    public String toString() {
      return "Login[redacted]";
    }
  }

  /** Nothing more. */
  record PathAlone() implements Proof {
    @Override
    public ObjectNode shown() {
      return JsonHttp.JSON.createObjectNode().put("requiredAuth", false);
    }

    @Override
    public ObjectNode hidden() {
      return JsonHttp.JSON.createObjectNode();
    }

    @Override
    public Optional<String> secret() {
      return Optional.empty();
    }
  }
}
