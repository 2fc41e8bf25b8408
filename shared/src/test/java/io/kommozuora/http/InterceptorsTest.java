package io.kommozuora.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import okhttp3.Interceptor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class InterceptorsTest {
  private final ScriptedApi api = new ScriptedApi();
  private final List<String> seen = new ArrayList<>();
  private final CallMeter meter = (name, status, took) -> seen.add(name + " " + status);

  @AfterEach
  void close() {
    api.close();
  }

  private Answer call(Interceptor interceptor) {
    JsonHttp http = api.client(answer -> {}, interceptor);
    return http.once(http.request("x").get().build());
  }

  @Test
  void namesUsToTheApi() {
    api.answers(204);

    call(new UserAgent());

    assertThat(api.asked().headers().values("User-Agent")).containsExactly("kommo-zuora/1.0");
  }

  @Test
  void countsEachCallWithItsStatus() {
    api.answers(429);

    call(new Metering("kommo", meter));

    assertThat(seen).containsExactly("kommo 429");
  }

  @Test
  void countsACallWithoutAnAnswerAsZero() {
    api.dropsTheLine();

    assertThatThrownBy(() -> call(new Metering("zuora", meter)))
        .isInstanceOf(ApiException.NoAnswer.class);

    assertThat(seen).containsExactly("zuora 0");
  }

  @Test
  void takesATurnForEachCall() {
    api.answers(204);

    call(new Pacing(atMost -> seen.add("turn " + api.requests() + " within " + atMost)));

    assertThat(seen).containsExactly("turn 0 within PT10S");
  }

  @Test
  void sendsNothingWithoutATurn() {
    var busy = new ApiException.Busy("kommo", "stopped", Optional.empty());

    assertThatThrownBy(
            () ->
                call(
                    new Pacing(
                        atMost -> {
                          throw busy;
                        })))
        .isSameAs(busy);

    assertThat(api.requests()).isZero();
  }

  @Test
  void sendsCallsToWhereTheApiHasMoved() {
    api.answers(204);
    String there = api.url().newBuilder().host("localhost").build().toString();

    call(new Relocation(() -> Optional.of(there)));

    assertThat(api.asked().headers().get("Host")).startsWith("localhost:");
  }

  @Test
  void leavesCallsWhereTheyAreWhenTheNewAddressIsNone() {
    api.answers(204);
    api.answers(204);

    call(new Relocation(Optional::empty));
    call(new Relocation(() -> Optional.of("not an address")));

    assertThat(api.requests()).isEqualTo(2);
  }
}
