package io.kommozuora.simulators.zuora.notification;

/** Something an administrator has set up, known by its id. */
public interface SetUp {
  String id();
}
