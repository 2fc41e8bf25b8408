package io.kommozuora.http;

import java.io.IOException;
import java.time.Duration;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs and counts each call with its status and duration; never a token, a header or a body. */
public final class Metering implements Interceptor {
  private static final Logger log = LoggerFactory.getLogger(Metering.class);

  private final String api;
  private final CallMeter meter;

  public Metering(String api, CallMeter meter) {
    this.api = api;
    this.meter = meter;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    long start = System.nanoTime();
    int status = 0;
    try {
      Response response = chain.proceed(chain.request());
      status = response.code();
      return response;
    } finally {
      Duration took = Duration.ofNanos(System.nanoTime() - start);
      meter.called(api, status, took);
      logged(chain.request(), status, took);
    }
  }

  private void logged(Request request, int status, Duration took) {
    log.info(
        "{} {} {} -> {} in {} ms",
        api,
        request.method(),
        request.url().encodedPath(),
        status,
        took.toMillis());
  }
}
