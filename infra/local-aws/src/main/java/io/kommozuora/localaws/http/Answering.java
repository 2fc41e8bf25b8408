package io.kommozuora.localaws.http;

/** Answers requests, or throws {@link CutConnection} to give none. */
@FunctionalInterface
public interface Answering {
  Answer answer(Received request) throws Exception;
}
