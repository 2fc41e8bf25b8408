package io.kommozuora.kommowon;

import static org.assertj.core.api.Assertions.assertThat;

import io.kommozuora.localaws.LocalAws;
import io.kommozuora.localaws.lambda.LambdaRuntime;
import io.kommozuora.localaws.lambda.PackagedFunction;
import io.kommozuora.localaws.stack.Credentials;
import io.kommozuora.localaws.stack.Deployment;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class PackagedFunctionIT {
  @Test
  void probe() {
    try (LocalAws aws = LocalAws.start()) {
      Deployment d = Deployment.create(aws, "it", Credentials.of("t", "hook", "i", "s"));
      var env =
          d.environment(
              URI.create("http://127.0.0.1:1"),
              URI.create("http://127.0.0.1:1"),
              Path.of("../../infra/config/integration.yaml"));
      for (int i = 0; i < 3; i++) {
        try (LambdaRuntime rt =
            LambdaRuntime.start(
                PackagedFunction.of(
                    "kommo-won",
                    Path.of(System.getProperty("function.zip")),
                    "io.kommozuora.kommowon.KommoWonHandler",
                    env))) {
          String a =
              rt.invoke(
                  "{\"Records\":[{\"messageId\":\"m1\",\"receiptHandle\":\"r\",\"body\":\"account[id]=34567890&leads[update][0][id]=5&leads[update][0][status_id]=7\",\"attributes\":{\"ApproximateReceiveCount\":\"1\",\"SentTimestamp\":\"1790000000000\"},\"messageAttributes\":{\"token\":{\"stringValue\":\"t:hook\",\"dataType\":\"String\"}}}]}",
                  Duration.ofSeconds(30));
          System.out.println(
              a
                  + " init "
                  + rt.initTime()
                  + " first "
                  + rt.firstInvocationTime()
                  + " mem "
                  + rt.peakMemoryKilobytes());
          System.out.println(rt.output());
          assertThat(a).contains("batchItemFailures");
        }
      }
    }
  }
}
