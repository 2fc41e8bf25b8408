package io.kommozuora.config;

import java.nio.file.Path;

/** Everything one deployment is told about its Kommo account, its Zuora tenant and its plans. */
public record Integration(
    KommoSettings kommo,
    ZuoraSettings zuora,
    ContractWindow contractWindow,
    Plans plans,
    EntityRules entities) {
  /**
   * Reads and checks the file.
   *
   * @throws BadConfiguration naming every mistake at once
   */
  public static Integration load(Path file) {
    return IntegrationFile.read(file);
  }
}
