package io.kommozuora.kommo;

import io.kommozuora.deal.DealId;
import io.kommozuora.deal.FieldWrite;
import java.util.List;

/** Fields to write on a deal, all or none. */
public record LeadWrite(DealId deal, List<FieldWrite> fields) {
  public LeadWrite {
    fields = List.copyOf(fields);
  }
}
