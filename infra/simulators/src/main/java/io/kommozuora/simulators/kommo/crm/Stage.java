package io.kommozuora.simulators.kommo.crm;

/** A stage; 142 and 143 exist in every pipeline, so only the pair says which one. */
public record Stage(long pipeline, long status) {
  public static final long WON = 142;
  public static final long LOST = 143;

  /** Whether a deal here is closed. */
  public boolean closed() {
    return status == WON || status == LOST;
  }
}
