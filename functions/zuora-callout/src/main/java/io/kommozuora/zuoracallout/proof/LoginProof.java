package io.kommozuora.zuoracallout.proof;

import io.kommozuora.token.ConstantTime;
import io.kommozuora.token.Encoding;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether a name and a password came along that we gave to Zuora. */
final class LoginProof {
  private static final Pattern BASIC = Pattern.compile("(?i:basic) +(\\S+)");

  private final Supplier<Set<String>> validLogins;

  LoginProof(Supplier<Set<String>> validLogins) {
    this.validLogins = validLogins;
  }

  boolean proves(Evidence evidence) {
    return evidence
        .authorizationHeader()
        .flatMap(LoginProof::credentials)
        .flatMap(Encoding.BASE64::decode)
        .filter(login -> ConstantTime.anyIs(validLogins.get(), login))
        .isPresent();
  }

  private static Optional<String> credentials(String header) {
    Matcher matcher = BASIC.matcher(header);
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }
}
