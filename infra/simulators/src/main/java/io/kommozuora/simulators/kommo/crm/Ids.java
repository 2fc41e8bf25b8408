package io.kommozuora.simulators.kommo.crm;

import java.util.concurrent.atomic.AtomicLong;

/** The next free ids. */
final class Ids {
  private final AtomicLong field = new AtomicLong(900_200);
  private final AtomicLong choice = new AtomicLong(700_400);
  private final AtomicLong lead = new AtomicLong(21_701_000);
  private final AtomicLong person = new AtomicLong(30_501_000);
  private final AtomicLong note = new AtomicLong(76_788_000);
  private final AtomicLong task = new AtomicLong(1_565_000);
  private final AtomicLong tag = new AtomicLong(55_100);
  private final AtomicLong element = new AtomicLong(347_600);
  private final AtomicLong event = new AtomicLong();

  long field() {
    return field.incrementAndGet();
  }

  long choice() {
    return choice.incrementAndGet();
  }

  long lead() {
    return lead.incrementAndGet();
  }

  /** Contacts and companies share their numbers. */
  long person() {
    return person.incrementAndGet();
  }

  long note() {
    return note.incrementAndGet();
  }

  long task() {
    return task.incrementAndGet();
  }

  long tag() {
    return tag.incrementAndGet();
  }

  long element() {
    return element.incrementAndGet();
  }

  String event() {
    return "01k5simul%017d".formatted(event.incrementAndGet());
  }
}
