package io.kommozuora.zuorasetup.setup;

import io.kommozuora.http.ApiException;
import io.kommozuora.http.Reason;
import java.util.stream.Collectors;

/** Says in a sentence why Zuora did not do what was asked. */
public final class Words {
  private Words() {}

  /** The sentence for a person at a terminal. */
  public static String of(ApiException failure) {
    return switch (failure) {
      case ApiException.Rejected rejected -> rejected(rejected);
      case ApiException.Refused refused -> refused(refused);
      case ApiException.Busy _, ApiException.NoAnswer _ ->
          failure.getMessage() + "; run this again later, it goes on where it stopped";
    };
  }

  private static String rejected(ApiException.Rejected rejected) {
    String reasons =
        rejected.reasons().stream().map(Words::reason).collect(Collectors.joining("; "));
    return "Zuora says no: " + (reasons.isEmpty() ? "status " + rejected.status() : reasons);
  }

  private static String reason(Reason reason) {
    return reason.code().isEmpty()
        ? reason.message()
        : "%s (%s)".formatted(reason.message(), reason.code());
  }

  private static String refused(ApiException.Refused refused) {
    return switch (refused.refusal()) {
      case CREDENTIALS ->
          "Zuora does not take the login; check the client id, its secret, and that they are of"
              + " the tenant at this address";
      case FORBIDDEN, UNPAID ->
          "the API user lacks the right to it, or the tenant the feature; the user's role needs API"
              + " write access and Events & Notifications";
    };
  }
}
