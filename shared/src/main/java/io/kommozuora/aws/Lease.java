package io.kommozuora.aws;

import io.kommozuora.ledger.Entry;
import java.time.Instant;

/**
 * The right to work on a deal until it is given back or expires.
 *
 * @param entry what the ledger knew of the deal when the lease was taken
 * @param owner names the holder: no two leases have the same
 * @param until when it ends by itself
 */
public record Lease(Entry entry, String owner, Instant until) {}
