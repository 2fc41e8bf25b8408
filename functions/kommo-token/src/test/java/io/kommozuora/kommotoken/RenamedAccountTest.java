package io.kommozuora.kommotoken;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchException;

import io.kommozuora.deal.DealId;
import io.kommozuora.http.ApiException;
import io.kommozuora.kommo.KommoClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The account gets another subdomain: everybody follows, and no deal is taken for deleted. */
final class RenamedAccountTest {
  private final World world = new World();

  @BeforeEach
  void connect() {
    world.connect();
  }

  @AfterEach
  void close() {
    world.close();
  }

  private String newHost() {
    return "localhost:" + world.kommo.baseUrl().getPort();
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 404})
  void aRotationFindsTheNewAddress(int elsewhere) {
    world.kommo.rename(newHost(), elsewhere);

    world.rotate();

    assertThat(world.current().address()).contains("http://" + newHost());
    assertThat(world.reader().account()).isEqualTo(34567890);
    assertThat(world.events("KommoAuthorizationLost")).isEmpty();
    world.rotate();
    assertThat(world.reader().account()).isEqualTo(34567890);
  }

  @Test
  void aReaderFollowsOnceTheAddressIsKnown() {
    KommoClient reader = world.reader();
    reader.account();
    world.kommo.rename(newHost(), 401);
    world.rotate();

    assertThat(reader.account()).isEqualTo(34567890);
  }

  @Test
  void aCheckHasTheNewAddressLookedUp() throws Exception {
    world.aws.secrets().rotates(world.stack.secret("kommo"), world::invoke);
    world.kommo.rename(newHost());

    world.check();
    world.aws.secrets().retryRotations();

    assertThat(world.current().address()).contains("http://" + newHost());
    assertThat(world.events("KommoAuthorizationLost")).isEmpty();
  }

  @Test
  void noDealIsTakenForDeletedMeanwhile() {
    world.kommo.rename(newHost());

    assertThatThrownBy(() -> world.reader().deal(new DealId(21700451)))
        .isInstanceOf(ApiException.class);
  }

  @Test
  void anAddressThatCannotBeLookedUpLosesNothing() {
    world.kommo.rename("nobody.test:1", 404);

    assertThat(catchException(world::rotate)).isInstanceOf(ApiException.class);

    assertThat(world.events("KommoAuthorizationLost")).isEmpty();
  }
}
