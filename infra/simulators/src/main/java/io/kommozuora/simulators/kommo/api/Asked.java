package io.kommozuora.simulators.kommo.api;

import io.kommozuora.simulators.kommo.crm.Crm;
import io.kommozuora.simulators.kommo.crm.Users;
import io.kommozuora.simulators.server.Call;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What every call tells besides its body. */
record Asked(Call call) {
  /** The further data asked for by {@code with}. */
  Set<String> with() {
    return Stream.of(call.parameters().first("with").orElse("").split(",", -1))
        .map(String::strip)
        .collect(Collectors.toSet());
  }

  /** The id in the path; one that is no number is no path. */
  long id() {
    return number("id");
  }

  long number(String variable) {
    String text = call.variable(variable);
    if (!text.matches("\\d{1,18}")) {
      throw new RefusedException(Problems.notFound(call));
    }
    return Long.parseLong(text);
  }

  /** The token's user, or the one an administrator speaks for. */
  long user(Crm crm) {
    return call.header("X-Context-User-ID")
        .filter(text -> text.matches("\\d{1,18}"))
        .map(Long::valueOf)
        .filter(crm.users()::has)
        .orElse(Users.INTEGRATION);
  }
}
