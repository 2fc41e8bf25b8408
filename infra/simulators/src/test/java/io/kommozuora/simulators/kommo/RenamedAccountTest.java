package io.kommozuora.simulators.kommo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.kommozuora.simulators.server.Exchange;
import io.kommozuora.simulators.server.Http;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class RenamedAccountTest {
  private final Cast cast = Cast.start();
  private final KommoSimulator kommo = cast.kommo;
  private final String former = kommo.baseUrl().getAuthority();
  private final String renamed = "localhost:" + kommo.baseUrl().getPort();
  private final OAuth oauth = new OAuth(cast.http);
  private final OAuth renamedOauth = new OAuth(Http.to(URI.create("http://" + renamed)));

  @AfterEach
  void stop() {
    cast.close();
  }

  @Test
  void answersAtEveryHostBeforeItIsRenamed() {
    assertThat(oauth.statusWith(kommo.token())).isEqualTo(200);
    assertThat(renamedOauth.statusWith(kommo.token())).isEqualTo(200);
  }

  @Test
  void answersOnlyAtTheNewHostOnceRenamed() {
    String refresh = kommo.tokens().pair().refresh();

    kommo.rename(renamed);

    HttpResponse<String> gone = oauth.refresh(refresh);
    assertThat(gone.statusCode()).isEqualTo(404);
    assertThat(gone.headers().firstValue("Content-Type")).hasValue("text/html");
    assertThat(gone.body()).startsWith("<html>");
    assertThat(oauth.statusWith(kommo.token())).isEqualTo(404);
    assertThat(kommo.tokens().refreshesGranted()).isZero();
    assertThat(renamedOauth.statusWith(kommo.token())).isEqualTo(200);
    assertThat(renamedOauth.refresh(refresh).statusCode()).isEqualTo(200);
  }

  @Test
  void answers401AtTheFormerHostIfThatIsWanted() {
    kommo.rename(renamed, 401);

    HttpResponse<String> gone = cast.get("/account");

    assertThat(gone.statusCode()).isEqualTo(401);
    assertThat(gone.body()).startsWith("<html>");
  }

  @Test
  void canBeRenamedBack() {
    kommo.rename(renamed);

    kommo.rename(former);

    assertThat(oauth.statusWith(kommo.token())).isEqualTo(200);
    assertThat(renamedOauth.statusWith(kommo.token())).isEqualTo(404);
  }

  @Test
  void takesNoOtherAnswerAndNoEmptyHost() {
    assertThatThrownBy(() -> kommo.rename(renamed, 500))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> kommo.rename("")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void isRenamedOverHttp() {
    cast.send(
        "POST", "/_control/kommo/rename", "{\"host\":\"%s\",\"elsewhere\":401}".formatted(renamed));

    assertThat(oauth.statusWith(kommo.token())).isEqualTo(401);
    assertThat(renamedOauth.statusWith(kommo.token())).isEqualTo(200);
  }

  @Test
  void tellsAtAnyHostWhereTheAccountIs() {
    String refresh = kommo.tokens().pair().refresh();
    kommo.rename(renamed);

    HttpResponse<String> answer = oauth.subdomain(refresh);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
    assertThat(Sample.parsed(answer.body()))
        .isEqualTo(
            Sample.parsed(
                """
                {"id":34567890,"subdomain":"localhost","domain":"%s","top_level_domain":"com"}
                """
                    .formatted(renamed)));
    assertThat(renamedOauth.subdomain(refresh).body()).isEqualTo(answer.body());
  }

  @Test
  void tellsAHostThatCanBeCalledBeforeAnyRenaming() {
    JsonNode answer = Sample.parsed(oauth.subdomain(kommo.tokens().pair().refresh()).body());

    assertThat(answer.path("subdomain").asText()).isEqualTo("acmecloud-demo");
    assertThat(answer.path("domain").asText()).isEqualTo(former);
  }

  @Test
  void tellsOnlyWhoHasALivingRefreshToken() {
    assertThat(oauth.subdomain("def50200no").statusCode()).isEqualTo(401);
    assertThat(oauth.subdomain(kommo.token()).statusCode()).isEqualTo(401);

    String refresh = kommo.tokens().pair().refresh();
    kommo.tokens().revokeAll();

    assertThat(oauth.subdomain(refresh).statusCode()).isEqualTo(401);
  }

  @Test
  void usesNoRefreshTokenByTelling() {
    String first = kommo.tokens().pair().refresh();
    String second = oauth.refreshed(first);

    oauth.subdomain(second);

    assertThat(oauth.refresh(first).statusCode()).isEqualTo(200);
  }

  @Test
  void keepsTheRefreshTokenOutOfTheJournal() {
    oauth.subdomain("def50200secret");

    assertThat(kommo.journal().all())
        .extracting(Exchange::requestHeaders)
        .allSatisfy(headers -> assertThat(headers).doesNotContainValue("def50200secret"));
  }

  @Test
  void namesTheSharedHostInEveryAccessToken() {
    kommo.rename(renamed);

    assertThat(claims(kommo.token()).path("api_domain").asText()).isEqualTo(former);
    assertThat(claims(kommo.tokens().pair().access()).path("api_domain").asText())
        .isEqualTo(former);
  }

  private static JsonNode claims(String token) {
    byte[] claims = Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]);
    return Sample.parsed(new String(claims, StandardCharsets.UTF_8));
  }
}
