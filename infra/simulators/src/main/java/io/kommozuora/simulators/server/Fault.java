package io.kommozuora.simulators.server;

import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A failure to come: lets {@code skip} fitting calls pass and strikes the next {@code times}. The
 * method {@code *} is any; the path must match as a whole.
 */
public record Fault(String method, String pathRegex, int skip, int times, Effect effect) {
  public Fault {
    Pattern.compile(pathRegex);
    if (skip < 0 || times < 1) {
      throw new IllegalArgumentException("skips %d, strikes %d".formatted(skip, times));
    }
  }

  /** Answers the next fitting call with this instead of doing what it asks. */
  public static Fault answering(String method, String pathRegex, int status, String body) {
    return once(method, pathRegex, new Effect.Answer(status, "application/json", Map.of(), body));
  }

  /** Cuts the next fitting call's connection before anything happens. */
  public static Fault cutBefore(String method, String pathRegex) {
    return once(method, pathRegex, new Effect.CutBefore());
  }

  /** Lets the next fitting call happen and loses its answer. */
  public static Fault lostAnswer(String method, String pathRegex) {
    return once(method, pathRegex, new Effect.CutAfter());
  }

  /** Lets the next fitting call happen and has somebody on the way give up on its answer. */
  public static Fault gaveUp(String method, String pathRegex, int status) {
    return once(method, pathRegex, new Effect.GiveUp(status));
  }

  /** Makes the next fitting call happen later. */
  public static Fault late(String method, String pathRegex, Duration by) {
    return once(method, pathRegex, new Effect.Delay(by));
  }

  /** Lets the next fitting call happen at once and answers it later. */
  public static Fault lateAnswer(String method, String pathRegex, Duration by) {
    return once(method, pathRegex, new Effect.HoldAfter(by));
  }

  /** The fault of one strike at the next fitting call. */
  public static Fault once(String method, String pathRegex, Effect effect) {
    return new Fault(method, pathRegex, 0, 1, effect);
  }

  /** The same fault, striking this often. */
  public Fault times(int strikes) {
    return new Fault(method, pathRegex, skip, strikes, effect);
  }

  /** The same fault after this many fitting calls have passed. */
  public Fault after(int calls) {
    return new Fault(method, pathRegex, calls, times, effect);
  }

  boolean fits(String askedMethod, String path) {
    return (method.equals("*") || method.equals(askedMethod)) && path.matches(pathRegex);
  }
}
