package io.kommozuora.simulators.zuora.usage;

import io.kommozuora.simulators.server.Agenda;
import io.kommozuora.simulators.zuora.books.Books;
import io.kommozuora.simulators.zuora.books.Draft;
import io.kommozuora.simulators.zuora.books.UsageImport;
import io.kommozuora.simulators.zuora.books.UsageOrigin;
import io.kommozuora.simulators.zuora.ordering.Site;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** Imports usage files after their upload was answered, each as a whole or not at all. */
public final class UsageImports {
  private final Site site;
  private final Agenda agenda;
  private final Deque<ImportCourse> armed = new ArrayDeque<>();
  private ImportCourse usual = ImportCourse.usual();

  public UsageImports(Site site, Agenda agenda) {
    this.site = site;
    this.agenda = agenda;
  }

  /** A file on its way into the books, and the import that stands for it. */
  private record Upload(Books books, UsageFile file, String importId, ImportCourse course) {
    UsageImport now() {
      return books.usageImport(importId).orElseThrow();
    }
  }

  /** The course of every import that has none of its own. */
  public synchronized void usual(ImportCourse course) {
    usual = course;
  }

  /** The course of the next import; those after it follow theirs. */
  public synchronized void next(ImportCourse course) {
    armed.add(course);
  }

  /** Begins to import the file, and returns the import as it is before anything else. */
  public UsageImport begin(Books books, UsageFile file) {
    UsageImport begun =
        UsageImport.pending(
            site.numbers().id(),
            file.name(),
            file.upload().size(),
            file.upload().digest("MD5"),
            site.now());
    Upload upload = new Upload(books, file, begun.id(), course());
    put(upload, begun);
    upload
        .course()
        .waiting()
        .map(begun.created()::plus)
        .ifPresent(due -> agenda.at(due, () -> process(upload, due)));
    return begun;
  }

  private synchronized ImportCourse course() {
    return armed.isEmpty() ? usual : armed.remove();
  }

  private void process(Upload upload, Instant since) {
    put(upload, upload.now().processing(site.now()));
    upload.course().working().map(since::plus).ifPresent(due -> agenda.at(due, () -> end(upload)));
  }

  private void end(Upload upload) {
    switch (upload.course().ending()) {
      case ImportCourse.Ending.AsRead() -> read(upload);
      case ImportCourse.Ending.Canceled() -> put(upload, upload.now().canceled(site.now()));
      case ImportCourse.Ending.Failed(String reason) ->
          put(upload, upload.now().failed(reason, site.now()));
    }
  }

  private void read(Upload upload) {
    try {
      upload.books().change(draft -> read(upload, draft));
    } catch (BadUsage problem) {
      put(upload, upload.now().failed(problem.why(), site.now()));
    }
  }

  /** The records and the end of the import are entered together. */
  private UsageImport read(Upload upload, Draft draft) {
    UsageOrigin origin = new UsageOrigin(upload.importId(), upload.file().name(), site.now());
    FileReading reading = new FileReading(site, upload.books(), origin);
    reading.read(upload.file().table());
    reading.records().forEach(draft::put);
    return draft.put(upload.now().completed(reading.rows(), site.now()));
  }

  private static void put(Upload upload, UsageImport state) {
    upload.books().change(draft -> draft.put(state));
  }
}
