package io.kommozuora.localaws.endpoint;

/** When a call is spoilt: before its effect or after it. */
enum Moment {
  BEFORE,
  AFTER
}
