package io.kommozuora.simulators.zuora.body;

/** The custom fields an administrator has defined; names are case-sensitive and end in "__c". */
@FunctionalInterface
public interface CustomFieldNames {
  boolean defined(String object, String name);
}
