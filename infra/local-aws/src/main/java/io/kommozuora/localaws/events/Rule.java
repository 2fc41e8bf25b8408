package io.kommozuora.localaws.events;

/** A rule of a bus: what comes from one source and has one type goes to a queue. */
public record Rule(String bus, String source, String detailType, String queueUrl) {
  boolean matches(PutEvent event) {
    return event.bus().equals(bus)
        && event.source().equals(source)
        && event.detailType().equals(detailType);
  }
}
