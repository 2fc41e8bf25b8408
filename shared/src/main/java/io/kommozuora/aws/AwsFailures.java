package io.kommozuora.aws;

import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkServiceException;

/** Tells AWS's passing troubles from mistakes of ours. */
public final class AwsFailures {
  private AwsFailures() {}

  /** Whether the same may succeed later: a network fault, throttling or trouble inside AWS. */
  public static boolean passing(Throwable failure) {
    return switch (failure) {
      case SdkClientException _ -> true;
      case SdkServiceException service ->
          service.isThrottlingException() || service.statusCode() >= 500;
      default -> false;
    };
  }
}
