package io.kommozuora.http;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A call to Kommo or Zuora that did not succeed. The subclasses are all the ways it can fail; the
 * messages name the call, never a secret or a body.
 */
public abstract sealed class ApiException extends RuntimeException {
  private ApiException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /** No usable answer came: the call may have had its effect, or may still have it. */
  public static final class NoAnswer extends ApiException {
    private final int status;

    public NoAnswer(String call, String why) {
      super("%s: no answer (%s)".formatted(call, why), null);
      this.status = 0;
    }

    /** Something in between answered with this status, in words that are not the API's. */
    public NoAnswer(String call, int status) {
      super("%s: no answer (status %d)".formatted(call, status), null);
      this.status = status;
    }

    public NoAnswer(String call, Throwable cause) {
      super("%s: no answer (%s)".formatted(call, cause.getClass().getSimpleName()), cause);
      this.status = 0;
    }

    /** The HTTP status that came; 0 when none did. */
    public int status() {
      return status;
    }
  }

  /** The API answered "not now": the call had no effect and may succeed later, unchanged. */
  public static final class Busy extends ApiException {
    private final transient Optional<Duration> retryAfter;

    public Busy(String call, String why, Optional<Duration> retryAfter) {
      super("%s: busy (%s)".formatted(call, why), null);
      this.retryAfter = retryAfter;
    }

    /** How long the API asked us to wait, if it said so. */
    public Optional<Duration> retryAfter() {
      return retryAfter;
    }
  }

  /** The API understood the call and said no. */
  public static final class Rejected extends ApiException {
    private final int status;
    private final transient List<Reason> reasons;

    public Rejected(String call, int status, List<Reason> reasons) {
      super("%s: rejected with %d %s".formatted(call, status, codes(reasons)), null);
      this.status = status;
      this.reasons = List.copyOf(reasons);
    }

    public int status() {
      return status;
    }

    public List<Reason> reasons() {
      return reasons;
    }

    private static List<String> codes(List<Reason> reasons) {
      return reasons.stream().map(Reason::code).toList();
    }
  }

  /** The API will not talk to us at all until a person acts. */
  public static final class Refused extends ApiException {
    private final Refusal refusal;

    public Refused(String call, int status, Refusal refusal) {
      super("%s: refused with %d (%s)".formatted(call, status, refusal), null);
      this.refusal = refusal;
    }

    public Refusal refusal() {
      return refusal;
    }
  }
}
