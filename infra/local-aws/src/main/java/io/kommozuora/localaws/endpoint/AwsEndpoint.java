package io.kommozuora.localaws.endpoint;

import io.kommozuora.localaws.http.Answer;
import io.kommozuora.localaws.http.LocalServer;
import io.kommozuora.localaws.http.Received;
import io.kommozuora.localaws.json.AwsError;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/**
 * One address for all services, as {@code AWS_ENDPOINT_URL} needs it: keeps a journal of the calls
 * and lets them be interrupted.
 */
public final class AwsEndpoint implements AutoCloseable {
  private final Map<Service, URI> services;
  private final Clock clock;
  private final Forwarding forwarding = new Forwarding();
  private final Interruptions interruptions = new Interruptions();
  private final List<Watch> watches = new CopyOnWriteArrayList<>(List.of(interruptions));
  private final Queue<Call> calls = new ConcurrentLinkedQueue<>();
  private final AtomicLong numbers = new AtomicLong();
  private final LocalServer server;

  private AwsEndpoint(Map<Service, URI> services, Clock clock) {
    this.services = Map.copyOf(services);
    this.clock = clock;
    this.server = LocalServer.start(this::answer);
  }

  public static AwsEndpoint start(Map<Service, URI> services, Clock clock) {
    return new AwsEndpoint(services, clock);
  }

  public URI uri() {
    return server.uri();
  }

  /** The calls since the start or the last {@link #clear}, in the order of arrival. */
  public List<Call> calls() {
    return List.copyOf(calls);
  }

  public void clear() {
    calls.clear();
  }

  public Interruptions interruptions() {
    return interruptions;
  }

  public void watch(Watch watch) {
    watches.add(watch);
  }

  public void unwatch(Watch watch) {
    watches.remove(watch);
  }

  private Answer answer(Received request) throws IOException, InterruptedException {
    try {
      return watched(call(request.header("x-amz-target")), request);
    } catch (AwsError error) {
      return error.answer();
    }
  }

  private Call call(String target) {
    Service service = Service.of(target);
    return new Call(numbers.incrementAndGet(), service, service.operation(target), clock.instant());
  }

  private Answer watched(Call call, Received request) throws IOException, InterruptedException {
    calls.add(call);
    watches.forEach(watch -> watch.before(call));
    Answer answer = forwarding.forward(request, address(call.service()));
    watches.forEach(watch -> watch.after(call));
    return answer;
  }

  private URI address(Service service) {
    URI address = services.get(service);
    if (address == null) throw AwsError.refused("UnknownOperationException", service.id());
    return address;
  }

  @Override
  public void close() {
    server.close();
    forwarding.close();
  }
}
