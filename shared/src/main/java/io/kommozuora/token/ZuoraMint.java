package io.kommozuora.token;

import java.util.Map;

/** Makes Zuora's tokens. */
@FunctionalInterface
public interface ZuoraMint {
  /** The login whose credentials stand at the secret's top. */
  String DEFAULT = "default";

  /**
   * New tokens by login: the one that is needed, and those of all other logins that can be had.
   *
   * @throws io.kommozuora.http.ApiException when the one that is needed cannot be had
   */
  Map<String, Token> mint(String login);
}
