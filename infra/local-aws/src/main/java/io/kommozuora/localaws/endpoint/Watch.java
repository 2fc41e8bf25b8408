package io.kommozuora.localaws.endpoint;

/**
 * Sees each call before and after its effect, and may throw {@link
 * io.kommozuora.localaws.http.CutConnection} or {@link io.kommozuora.localaws.json.AwsError} to
 * spoil it.
 */
public interface Watch {
  default void before(Call call) {}

  default void after(Call call) {}
}
