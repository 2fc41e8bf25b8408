package io.kommozuora.simulators.zuora;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class UsageControlTest {
  private static final String PATH = "/_control/zuora/usage";

  private final TestZuora zuora = TestZuora.start().withMeteredSubscription();

  @AfterEach
  void stop() {
    zuora.close();
  }

  @Test
  void whatIsOnRecordIsRead() {
    zuora.imported(Sheet.of(Sheet.ROW, Sheet.ROW));

    Answered state = zuora.bare("GET", PATH, "");
    Answered sum =
        zuora.bare("GET", PATH + "/sum?subscription=KOMMO-S-1&uom=API_CALL&month=2026-03", "");

    assertThat(state.at("/records").asInt()).isEqualTo(2);
    assertThat(state.text("/imports/0/fileName")).isEqualTo("usage.csv");
    assertThat(state.text("/imports/0/status")).isEqualTo("Completed");
    assertThat(state.at("/imports/0/imported").asInt()).isEqualTo(2);
    assertThat(sum.at("/sum").asInt()).isEqualTo(2000);
  }

  @Test
  void importsGoAsTold() {
    control(PATH + "/imports-go", "{\"course\": \"at-once\"}");
    control(PATH + "/next-import-goes", "{\"course\": \"stuck-pending\"}");
    control(PATH + "/next-import-goes", "{\"course\": \"stuck-processing\"}");
    control(
        PATH + "/next-import-goes",
        "{\"course\": \"taking\", \"working\": \"PT5M\", \"ending\": \"canceled\"}");
    control(PATH + "/next-import-goes", "{\"course\": \"at-once\", \"ending\": \"failed\"}");
    for (int count = 0; count < 5; count++) {
      zuora.upload("usage.csv", Sheet.of(Sheet.ROW)).assertSuccess();
    }

    zuora.simulator().time().advance(Duration.ofMinutes(5));

    assertThat(zuora.simulator().usage().imports())
        .extracting(each -> each.status().wire())
        .containsExactly("Pending", "Processing", "Canceled", "Failed", "Completed");
  }

  @Test
  void theTenantsWayWithUsageIsChanged() {
    control(
        "/_control/zuora/tenant",
        """
        {"userLocale": "en_GB", "consumption": "UNBILLED_USAGE",
         "periodsClosedUntil": "2026-02-28"}
        """);

    assertThat(zuora.imported(Sheet.keyed("KOMMO-1,GB,1,31/03/2026,,,,,k")).reason()).isEmpty();
    assertThat(zuora.imported(Sheet.of("KOMMO-1,GB,1,28/02/2026,,,,")).reason())
        .contains("closed accounting period");
  }

  @Test
  void nonsenseIsRefused() {
    for (String body :
        List.of("", "{\"course\": \"x\"}", "{\"ending\": \"x\"}", "{\"course\": 1}")) {
      assertThat(zuora.bare("POST", PATH + "/imports-go", body).status()).isEqualTo(400);
    }
    assertThat(zuora.bare("GET", PATH + "/sum?subscription=x&uom=y", "").status()).isEqualTo(400);
    assertThat(zuora.bare("POST", "/_control/zuora/tenant", "{\"userLocale\": \"x\"}").status())
        .isEqualTo(400);
  }

  private void control(String path, String body) {
    assertThat(zuora.bare("POST", path, body).status()).isEqualTo(204);
  }
}
