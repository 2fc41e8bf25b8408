package io.kommozuora.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class BearerAuthTest {
  private final ScriptedApi api = new ScriptedApi();

  @AfterEach
  void close() {
    api.close();
  }

  /** Hands out the tokens in order, the next one after each renewal, the last one forever. */
  private static final class Tokens implements TokenSource {
    private final Queue<String> tokens = new ArrayDeque<>();
    private final List<String> renewed = new ArrayList<>();

    private Tokens(String... tokens) {
      this.tokens.addAll(List.of(tokens));
    }

    @Override
    public String bearer() {
      return tokens.element();
    }

    @Override
    public void renew(String rejected) {
      renewed.add(rejected);
      if (tokens.size() > 1) {
        tokens.remove();
      }
    }
  }

  private OkHttpClient client(TokenSource tokens) {
    return new OkHttpClient.Builder().addInterceptor(new BearerAuth(tokens)).build();
  }

  private int call(OkHttpClient client) throws IOException {
    Request request =
        new Request.Builder().url(api.url()).post(RequestBody.create(new byte[] {1, 2})).build();
    try (Response response = client.newCall(request).execute()) {
      return response.code();
    }
  }

  @Test
  void signsEachRequest() throws IOException {
    api.answers(200);

    call(client(new Tokens("first")));

    assertThat(api.asked().headers().values("Authorization")).containsExactly("Bearer first");
  }

  @Test
  void signsOnceMoreWithAFreshToken() throws IOException {
    var tokens = new Tokens("first", "second");
    api.answers(401).answers(200);

    int status = call(client(tokens));

    assertThat(status).isEqualTo(200);
    assertThat(tokens.renewed).containsExactly("first");
    assertThat(api.asked().headers().get("Authorization")).isEqualTo("Bearer first");
    var repeated = api.asked();
    assertThat(repeated.headers().values("Authorization")).containsExactly("Bearer second");
    assertThat(repeated.body()).hasSize(2);
  }

  @Test
  void neverTriesAThirdTime() throws IOException {
    var tokens = new Tokens("first", "second", "third");
    api.answers(401).answers(401).answers(200);

    int status = call(client(tokens));

    assertThat(status).isEqualTo(401);
    assertThat(api.requests()).isEqualTo(2);
  }

  @Test
  void doesNotRepeatWithTheSameToken() throws IOException {
    api.answers(401);

    int status = call(client(new Tokens("only")));

    assertThat(status).isEqualTo(401);
    assertThat(api.requests()).isEqualTo(1);
  }

  @Test
  void anyOtherRefusalIsNotAboutTheToken() throws IOException {
    var tokens = new Tokens("first", "second");
    api.answers(403);

    assertThat(call(client(tokens))).isEqualTo(403);
    assertThat(tokens.renewed).isEmpty();
  }

  @Test
  void aFailedRenewalGivesTheConnectionBack() {
    OkHttpClient client =
        client(
            new TokenSource() {
              @Override
              public String bearer() {
                return "first";
              }

              @Override
              public void renew(String rejected) {
                throw new IllegalStateException("the vault is closed");
              }
            });
    api.answers(401);

    assertThatThrownBy(() -> call(client)).hasMessage("the vault is closed");

    assertThat(client.connectionPool().idleConnectionCount()).isEqualTo(1);
  }
}
