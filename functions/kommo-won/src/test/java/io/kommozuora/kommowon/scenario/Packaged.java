package io.kommozuora.kommowon.scenario;

import io.kommozuora.kommowon.KommoWonHandler;
import io.kommozuora.localaws.lambda.PackagedFunction;
import java.nio.file.Path;
import java.util.Map;

/** The zip the build made just before. */
final class Packaged {
  private Packaged() {}

  static Path zip() {
    return Path.of(System.getProperty("function.zip"));
  }

  static PackagedFunction function(Map<String, String> environment) {
    return PackagedFunction.of("kommo-won", zip(), KommoWonHandler.class.getName(), environment);
  }
}
