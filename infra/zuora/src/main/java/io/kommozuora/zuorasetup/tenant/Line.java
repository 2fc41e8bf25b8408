package io.kommozuora.zuorasetup.tenant;

import io.kommozuora.http.BearerAuth;
import io.kommozuora.http.Connections;
import io.kommozuora.http.Deadline;
import io.kommozuora.http.JsonHttp;
import io.kommozuora.http.Retry;
import io.kommozuora.zuora.ZuoraClient;
import io.kommozuora.zuora.ZuoraLogin;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Supplier;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;

/** A line to one tenant: how long is waited for it, how often it is tried, and by which clock. */
public record Line(
    Duration timeout, Duration work, Retry retry, InstantSource clock, Supplier<String> keys) {
  /** The tenant at that address. */
  public Tenant to(HttpUrl base, Client client, Tenant.Headers headers) {
    OkHttpClient connections = Connections.open();
    Deadline deadline = Deadline.in(work, clock);
    JsonHttp door =
        new JsonHttp(connections, base, ZuoraClient.verdict(), retry, timeout).within(deadline);
    MemoryTokens tokens = new MemoryTokens(new ZuoraLogin(door, client, "client", clock));
    OkHttpClient signed = connections.newBuilder().addInterceptor(new BearerAuth(tokens)).build();
    JsonHttp http = new JsonHttp(signed, base, new SetupVerdict(), retry, timeout);
    return new Tenant(http, headers, retry, deadline, keys);
  }
}
