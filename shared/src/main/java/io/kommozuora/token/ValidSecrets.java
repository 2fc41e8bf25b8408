package io.kommozuora.token;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The secrets a caller may prove itself with, of each kind all that are valid while one replaces
 * another. Blank ones are none. The text form shows their numbers only.
 *
 * @param tokens what the path that is called ends with
 * @param hmacKeys what a body is signed with
 * @param logins what comes as Basic credentials, each a name, a colon and a password
 */
public record ValidSecrets(Set<String> tokens, Set<String> hmacKeys, Set<String> logins) {
  /** Nothing is proven by it. */
  public static final ValidSecrets NONE = new ValidSecrets(Set.of(), Set.of(), Set.of());

  public ValidSecrets {
    tokens = usable(tokens);
    hmacKeys = usable(hmacKeys);
    logins = usable(logins);
  }

  /**
   * Reads {@code tokens}, {@code token} and {@code previousToken}; {@code hmac}, one text or a
   * list; and {@code basic}, one object of {@code username} and {@code password} or a list.
   */
  static ValidSecrets of(JsonNode secret) {
    Stream<JsonNode> tokens =
        Stream.concat(
            secret.path("tokens").valueStream(),
            Stream.of(secret.path("token"), secret.path("previousToken")));
    return new ValidSecrets(
        texts(tokens, ValidSecrets::text),
        texts(oneOrMore(secret.path("hmac")), ValidSecrets::text),
        texts(oneOrMore(secret.path("basic")), ValidSecrets::login));
  }

  private static Stream<JsonNode> oneOrMore(JsonNode node) {
    return node.isArray() ? node.valueStream() : Stream.of(node);
  }

  private static Set<String> texts(Stream<JsonNode> nodes, Function<JsonNode, String> reader) {
    return nodes.map(reader).collect(Collectors.toSet());
  }

  private static Set<String> usable(Set<String> texts) {
    return texts.stream().filter(text -> !text.isBlank()).collect(Collectors.toUnmodifiableSet());
  }

  private static String text(JsonNode node) {
    return node.asText("");
  }

  private static String login(JsonNode node) {
    String name = text(node.path("username"));
    String password = text(node.path("password"));
    boolean whole = Stream.of(name, password).noneMatch(String::isBlank);
    return whole ? name + ":" + password : "";
  }

  @Override
  public String toString() {
    List<Integer> counts = List.of(tokens.size(), hmacKeys.size(), logins.size());
    return "ValidSecrets" + counts;
  }
}
