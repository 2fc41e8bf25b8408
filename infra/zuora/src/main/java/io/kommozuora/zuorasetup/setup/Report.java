package io.kommozuora.zuorasetup.setup;

import io.kommozuora.zuorasetup.tenant.Kind;

/** Hears how the setting up goes on. */
public interface Report {
  /** Something became of a thing; the detail may be empty. */
  void settled(Change change, Kind kind, String name, String detail);

  /** Something that a person should look at, and that is no failure. */
  void noted(String sentence);
}
