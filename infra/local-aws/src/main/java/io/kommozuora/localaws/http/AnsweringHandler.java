package io.kommozuora.localaws.http;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

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
    Map<String, String> headers = new HashMap<>();
    for (HttpField field : request.getHeaders()) {
      // API Gateway, too, joins the values of a repeated header by commas.
      headers.merge(
          field.getName().toLowerCase(Locale.ROOT),
          field.getValue(),
          (first, next) -> first + "," + next);
    }
    Body body = Body.readFrom(Content.Source.asInputStream(request));
    return new Received(
        request.getMethod(), request.getHttpURI().getCanonicalPath(), headers, body);
  }

  private static void write(Answer answer, Response response, Callback callback) {
    response.setStatus(answer.status());
    answer.headers().forEach((name, value) -> response.getHeaders().put(name, value));
    response.write(true, answer.body().buffer(), callback);
  }
}
