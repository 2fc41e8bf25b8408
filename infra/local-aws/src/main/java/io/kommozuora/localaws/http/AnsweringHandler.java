package io.kommozuora.localaws.http;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;

/** Puts an {@link Answering} behind Jetty. */
final class AnsweringHandler extends Handler.Abstract {
  private final Answering answering;

  AnsweringHandler(Answering answering) {
    this.answering = answering;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    try {
      write(answering.answer(received(request)), response, callback);
    } catch (CutConnection cut) {
      request.getConnectionMetaData().getConnection().getEndPoint().close();
      callback.failed(cut);
    }
    return true;
  }

  private static Received received(Request request) throws Exception {
    return new Received(
        request.getMethod(),
        request.getHttpURI().getCanonicalPath(),
        query(request),
        headers(request),
        Body.readFrom(Content.Source.asInputStream(request)));
  }

  private static Map<String, String> query(Request request) {
    Map<String, String> query = new HashMap<>();
    for (Fields.Field parameter : Request.extractQueryParameters(request)) {
      query.put(parameter.getName(), joined(parameter.getValues()));
    }
    return query;
  }

  private static Map<String, String> headers(Request request) {
    Map<String, String> headers = new HashMap<>();
    for (HttpField field : request.getHeaders()) {
      headers.merge(
          field.getName().toLowerCase(Locale.ROOT),
          field.getValue(),
          (first, next) -> joined(List.of(first, next)));
    }
    return headers;
  }

  /** As API Gateway does with what is repeated. */
  private static String joined(List<String> values) {
    return String.join(",", values);
  }

  private static void write(Answer answer, Response response, Callback callback) {
    response.setStatus(answer.status());
    answer.headers().forEach((name, value) -> response.getHeaders().put(name, value));
    response.write(true, answer.body().buffer(), callback);
  }
}
