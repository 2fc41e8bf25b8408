package io.kommozuora.aws;

import java.util.Map;

/** The settings of a deployment, from the function's environment. */
public record Env(Map<String, String> variables) {
  /** The process's own environment. */
  public static Env system() {
    return new Env(System.getenv());
  }

  /**
   * A setting that must be there.
   *
   * @throws IllegalStateException naming the variable when it is missing or blank
   */
  public String required(String name) {
    String value = or(name, "");
    if (value.isEmpty()) {
      throw new IllegalStateException("the environment variable " + name + " is not set");
    }
    return value;
  }

  /** The names only: among the values are credentials. */
  @Override
  public String toString() {
    return "Env" + variables.keySet();
  }

  /** A setting with a default for when it is missing or blank. */
  public String or(String name, String fallback) {
    String value = variables.getOrDefault(name, "").strip();
    return value.isEmpty() ? fallback : value;
  }
}
