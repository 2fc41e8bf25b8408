package io.kommozuora.simulators.zuora.condition;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A word of a condition. */
record Token(Kind kind, String text) {
  enum Kind {
    TEXT,
    NUMBER,
    NAME,
    SIGN,
    END
  }

  private static final Pattern NEXT =
      Pattern.compile(
          "\\s*(?:'(?<single>[^']*)'|\"(?<double>[^\"]*)\"|(?<number>-?\\d+(?:\\.\\d+)?)"
              + "|(?<name>[A-Za-z_]\\w*(?:\\.\\w+)*)"
              + "|(?<sign>==|!=|<=|>=|=\\^|=~|&&|\\|\\||[<>!()\\[\\],]))");

  static List<Token> all(String text) {
    List<Token> tokens = new ArrayList<>();
    Matcher matcher = NEXT.matcher(text);
    int read = 0;
    while (!text.substring(read).isBlank()) {
      if (!matcher.find(read) || matcher.start() != read) {
        throw new Condition.Unreadable("unreadable from: " + text.substring(read));
      }
      tokens.add(of(matcher));
      read = matcher.end();
    }
    tokens.add(new Token(Kind.END, "the end"));
    return tokens;
  }

  boolean is(String sign) {
    return kind == Kind.SIGN && text.equals(sign);
  }

  private static Token of(Matcher matcher) {
    if (matcher.group("number") != null) {
      return new Token(Kind.NUMBER, matcher.group("number"));
    }
    if (matcher.group("name") != null) {
      return new Token(Kind.NAME, matcher.group("name"));
    }
    if (matcher.group("sign") != null) {
      return new Token(Kind.SIGN, matcher.group("sign"));
    }
    String single = matcher.group("single");
    return new Token(Kind.TEXT, single == null ? matcher.group("double") : single);
  }
}
