package io.kommozuora.simulators.zuora.books;

import java.time.Instant;

/** The import of one usage file; the reason is empty unless it went wrong. */
public record UsageImport(
    String id,
    String fileName,
    int size,
    String md5,
    ImportStatus status,
    String reason,
    int total,
    int imported,
    Instant created,
    Instant updated) {
  public static UsageImport pending(
      String id, String fileName, int size, String md5, Instant created) {
    return new UsageImport(
        id, fileName, size, md5, ImportStatus.PENDING, "", 0, 0, created, created);
  }

  public UsageImport processing(Instant now) {
    return with(ImportStatus.PROCESSING, "", 0, 0, now);
  }

  /** Ended well, with this many records. */
  public UsageImport completed(int records, Instant now) {
    return with(ImportStatus.COMPLETED, "", records, records, now);
  }

  /** Ended without a single record. */
  public UsageImport failed(String why, Instant now) {
    return with(ImportStatus.FAILED, why, 0, 0, now);
  }

  public UsageImport canceled(Instant now) {
    return with(ImportStatus.CANCELED, "The import was canceled.", 0, 0, now);
  }

  private UsageImport with(ImportStatus next, String why, int all, int good, Instant now) {
    return new UsageImport(id, fileName, size, md5, next, why, all, good, created, now);
  }
}
