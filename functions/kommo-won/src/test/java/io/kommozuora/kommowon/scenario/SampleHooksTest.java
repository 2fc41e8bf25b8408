package io.kommozuora.kommowon.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class SampleHooksTest {
  private static final Path SAMPLES = Path.of("src/test/resources/kommo-samples");

  @Test
  void everySampleIsAnsweredAndNoneStopsTheOthers() throws IOException {
    try (World world = new World()) {
      long deal = world.deals.won("growth");
      for (Path sample : samples()) {
        world.hook(Files.readString(sample));
      }

      world.settle();

      world.assertBilledOnce(deal);
      assertThat(world.onlyMessage(world.stack.quarantine()).body())
          .isEqualTo(Files.readString(SAMPLES.resolve("webhook-wrong-account.form")));
    }
  }

  private static List<Path> samples() throws IOException {
    try (Stream<Path> files = Files.list(SAMPLES)) {
      return files.filter(file -> file.toString().endsWith(".form")).sorted().toList();
    }
  }
}
