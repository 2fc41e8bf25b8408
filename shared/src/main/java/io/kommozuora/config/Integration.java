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

  /**
   * Reads and checks a text that would stand in the file.
   *
   * @throws BadConfiguration naming every mistake at once
   */
  public static Integration of(String yaml) {
    return IntegrationFile.parse("the configuration", yaml);
  }

  static Integration read(Section root) {
    var kommo = root.section("kommo", KommoSettings::read);
    var zuora =
        root.section("zuora", section -> ZuoraSettings.read(section, () -> kommo.get().timeZone()));
    var contractWindow = root.section("contractWindow", ContractWindow::read);
    var plans = root.section("plans", Plans::read);
    var entities = root.build(() -> EntityRules.read(root));
    Markets.check(root, plans.get(), entities.get());
    entities.get().checkNumbers(root, zuora.get().prefix());
    return new Integration(
        kommo.get(), zuora.get(), contractWindow.get(), plans.get(), entities.get());
  }
}
