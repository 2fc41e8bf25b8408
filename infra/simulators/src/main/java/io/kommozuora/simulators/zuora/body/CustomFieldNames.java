package io.kommozuora.simulators.zuora.body;

/**
 * The custom fields an administrator has defined, and those a connector brought; names are
 * case-sensitive.
 */
@FunctionalInterface
public interface CustomFieldNames {
  boolean defined(String object, String name);

  /** Whether a field of that name is no field of Zuora's own: __c, or __NS for NetSuite's. */
  static boolean custom(String name) {
    return name.endsWith("__c") || name.endsWith("__NS");
  }
}
