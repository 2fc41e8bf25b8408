package io.kommozuora.simulators.server;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;

/** Reads calls from and writes replies to Javalin. */
record Wire(Context context) {
  Call call(SimulatedTime time) {
    return new Call(
        time.instant(),
        context.req().getMethod(),
        context.path(),
        Objects.requireNonNullElse(context.queryString(), ""),
        headers(),
        Content.of(context.bodyAsBytes()),
        Map.of());
  }

  void send(Reply reply) {
    context.status(reply.status());
    new TreeMap<>(reply.headers()).forEach(context::header);
    if (!reply.contentType().isEmpty()) {
      context.contentType(reply.contentType());
    }
    if (!reply.body().isEmpty()) {
      context.result(reply.body().getBytes(StandardCharsets.UTF_8));
    }
  }

  void cut() {
    ServletContextRequest.getServletContextRequest(context.req())
        .getConnectionMetaData()
        .getConnection()
        .getEndPoint()
        .close();
  }

  private Map<String, String> headers() {
    var headers = new HashMap<String, String>();
    var names = context.req().getHeaderNames();
    while (names.hasMoreElements()) {
      String name = names.nextElement();
      headers.put(name, context.req().getHeader(name));
    }
    return headers;
  }
}
