package io.kommozuora.zuoracallout.scenario;

import io.kommozuora.fences.ZipFences;
import io.kommozuora.zuoracallout.ZuoraCalloutHandler;

/** What is in the zip that is deployed, and what is not. */
final class PackagedZipIT extends ZipFences {
  PackagedZipIT() {
    super("zuora-callout", ZuoraCalloutHandler.class);
  }
}
