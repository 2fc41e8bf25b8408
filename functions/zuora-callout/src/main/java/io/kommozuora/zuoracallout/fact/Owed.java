package io.kommozuora.zuoracallout.fact;

import io.kommozuora.billing.InvoiceKey;
import java.time.LocalDate;

/** An invoice that is to be paid by that day. */
public record Owed(InvoiceKey invoice, LocalDate due) {}
