package io.kommozuora.function;

import io.kommozuora.aws.Env;
import io.kommozuora.aws.Meters;
import io.kommozuora.config.Integration;
import java.nio.file.Path;

/** What every function is told by its deployment. */
public record Installation(Env env) {
  /**
   * The configuration of the layer.
   *
   * @throws io.kommozuora.config.BadConfiguration naming every mistake at once
   */
  public Integration integration() {
    return Integration.load(Path.of(env.or("CONFIG_PATH", "/opt/config/integration.yaml")));
  }

  /** The figures of the function, which goes by that name unless the environment has another. */
  public Meters meters(String function) {
    return new Meters(
        env.or("POWERTOOLS_METRICS_NAMESPACE", "KommoZuora"),
        env.or("POWERTOOLS_SERVICE_NAME", function));
  }
}
