package io.kommozuora.kommowon.scenario;

import io.kommozuora.fences.ZipFences;
import io.kommozuora.kommowon.KommoWonHandler;

/** What is in the zip that is deployed, and what is not. */
final class PackagedZipIT extends ZipFences {
  PackagedZipIT() {
    super("kommo-won", KommoWonHandler.class);
  }
}
