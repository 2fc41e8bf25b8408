package io.kommozuora.kommo;

import io.kommozuora.http.ApiException;
import io.kommozuora.http.Reason;
import java.util.List;

/** How it went with one of many things that were to be written. */
public sealed interface Outcome {
  /**
   * It is written.
   *
   * @param id what Kommo calls it
   */
  record Written(long id) implements Outcome {}

  /** Kommo does not take it, and will not take it as it is; its neighbours were written. */
  record Refused(List<Reason> reasons) implements Outcome {
    public Refused {
      reasons = List.copyOf(reasons);
    }
  }

  /** It is not known to be written; it may be, unless the failure says otherwise. */
  record Failed(ApiException failure) implements Outcome {}
}
