package io.kommozuora.localaws.events;

import io.kommozuora.localaws.http.LocalServer;
import io.kommozuora.localaws.json.AwsError;
import io.kommozuora.localaws.json.JsonService;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** EventBridge on this machine: keeps what was put, for the test to look at. */
public final class LocalEvents implements AutoCloseable {
  private final EventBuses buses = new EventBuses();
  private final JsonService service = new JsonService(Map.of("PutEvents", buses::put));
  private final LocalServer server = LocalServer.start(service);

  private LocalEvents() {}

  public static LocalEvents start() {
    return new LocalEvents();
  }

  public URI endpoint() {
    return server.uri();
  }

  /** All accepted events, oldest first. */
  public List<PutEvent> events() {
    return buses.events();
  }

  public void clear() {
    buses.clear();
  }

  public int calls(String operation) {
    return service.calls(operation);
  }

  /** Refuses the next whole call. */
  public void failNext(String operation, AwsError error) {
    service.failNext(operation, error);
  }

  /** Refuses the next single entry, whatever call it comes in. */
  public void failNextEntry(AwsError error) {
    buses.failNextEntry(error);
  }

  @Override
  public void close() {
    server.close();
  }
}
