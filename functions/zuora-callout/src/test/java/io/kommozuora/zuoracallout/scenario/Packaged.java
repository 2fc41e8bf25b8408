package io.kommozuora.zuoracallout.scenario;

import io.kommozuora.localaws.lambda.PackagedFunction;
import io.kommozuora.zuoracallout.ZuoraCalloutHandler;
import java.nio.file.Path;
import java.util.Map;

/** The zip the build made just before. */
final class Packaged {
  private Packaged() {}

  static Path zip() {
    return Path.of(System.getProperty("function.zip"));
  }

  static PackagedFunction function(Map<String, String> environment) {
    return PackagedFunction.of(
        "zuora-callout", zip(), ZuoraCalloutHandler.class.getName(), environment);
  }
}
