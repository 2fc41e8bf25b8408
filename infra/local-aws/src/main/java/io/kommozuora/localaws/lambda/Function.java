package io.kommozuora.localaws.lambda;

/** A function that can be invoked: in this process, or packaged in one of its own. */
@FunctionalInterface
public interface Function {
  /** Answers the event, or throws when the function fails. */
  String invoke(String event) throws Exception;
}
