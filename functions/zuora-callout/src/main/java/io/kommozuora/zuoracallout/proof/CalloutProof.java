package io.kommozuora.zuoracallout.proof;

import io.kommozuora.config.CalloutSettings;
import io.kommozuora.config.SecondProof;
import io.kommozuora.token.PathProof;
import io.kommozuora.token.ValidSecrets;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Tells Zuora's callouts from a stranger's, before they are read: by the token in their path, and
 * by the second proof that is configured.
 */
public final class CalloutProof {
  private final SecondProof second;
  private final PathProof path;
  private final SignatureProof signature;
  private final LoginProof login;

  private CalloutProof(CalloutSettings settings, Supplier<ValidSecrets> secrets) {
    this.second = settings.proof();
    this.path = PathProof.of(() -> secrets.get().tokens());
    this.signature =
        new SignatureProof(
            settings.algorithm(), settings.encoding(), () -> secrets.get().hmacKeys());
    this.login = new LoginProof(() -> secrets.get().logins());
  }

  /** The secrets are asked for at every callout, so that a rotation takes effect at once. */
  public static CalloutProof of(CalloutSettings settings, Supplier<ValidSecrets> secrets) {
    return new CalloutProof(settings, secrets);
  }

  /** The first proof that fails; nothing when Zuora made the callout. */
  public Optional<Lack> lack(Evidence evidence) {
    return path.proves(evidence.token()) ? secondLack(evidence) : Optional.of(Lack.TOKEN);
  }

  private Optional<Lack> secondLack(Evidence evidence) {
    return switch (second) {
      case HMAC -> unless(signature.proves(evidence), Lack.SIGNATURE);
      case BASIC -> unless(login.proves(evidence), Lack.LOGIN);
      case TOKEN -> Optional.empty();
    };
  }

  private static Optional<Lack> unless(boolean proven, Lack lack) {
    return proven ? Optional.empty() : Optional.of(lack);
  }
}
