package io.kommozuora.simulators.zuora.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kommozuora.simulators.server.Call;
import io.kommozuora.simulators.server.Content;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MultipartTest {
  @Test
  void partsAreFoundByTheirNames() {
    Multipart form =
        read(
            "multipart/form-data; charset=x; boundary=\"a b\"",
            """
            preamble\r
            --a b\r
            Content-Disposition: form-data; name="one"\r
            \r
            1\r
            --a b\r
            content-type: text/csv\r
            content-disposition: form-data; filename="f.csv"; name="two"\r
            \r
            line\r
            --a\r
            \r
            --a b--\r
            """);

    assertThat(form.parts()).hasSize(2);
    assertThat(form.part("one").orElseThrow().content().text()).isEqualTo("1");
    assertThat(form.part("one").orElseThrow().fileName()).isEmpty();
    assertThat(form.part("two").orElseThrow().content().text()).isEqualTo("line\r\n--a\r\n");
    assertThat(form.part("two").orElseThrow().fileName()).contains("f.csv");
    assertThat(form.part("f.csv")).isEmpty();
  }

  @Test
  void aFileCanBeEmpty() {
    Multipart form =
        read(
            "multipart/form-data; boundary=x",
            "--x\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\n\r\n--x--");

    assertThat(form.part("file").orElseThrow().content().isEmpty()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "--x",
        "--x\r\n",
        "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1",
        "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n--x--",
        "--y\r\n\r\n1\r\n--y--"
      })
  void aBrokenFormIsRefused(String body) {
    assertThatThrownBy(() -> read("multipart/form-data; boundary=x", body))
        .isInstanceOf(Refusal.class);
  }

  private static Multipart read(String contentType, String body) {
    Map<String, String> headers = Map.of("Content-Type", contentType);
    return Multipart.of(
        new Call(Instant.EPOCH, "POST", "/", "", headers, Content.of(body), Map.of()));
  }
}
