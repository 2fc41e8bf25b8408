package io.kommozuora.kommo;

import io.kommozuora.http.Answer;
import io.kommozuora.http.ApiException;
import io.kommozuora.http.JsonHttp;
import io.kommozuora.http.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Many things written in few calls, so that one which Kommo refuses, or cannot handle, keeps no
 * other from being written.
 */
final class Batch<T> {
  // Kommo's advice; it takes up to 250 and then gives up on some.
  private static final int SIZE = 50;
  private static final int NOT_FOUND = 404;
  // So many that fail alone are not to blame themselves: Kommo is not well.
  private static final int PATIENCE = 2;

  private final List<T> things;
  private final Writing<T> writing;
  private final JsonHttp http;
  private final Map<Integer, Outcome> outcomes = new TreeMap<>();
  private int failedAlone;
  private Optional<ApiException> end = Optional.empty();

  private Batch(List<T> things, Writing<T> writing, JsonHttp http) {
    this.things = things;
    this.writing = writing;
    this.http = http;
  }

  /** How it went with each of the things, in their order. */
  static <T> List<Outcome> write(List<T> things, Writing<T> writing, JsonHttp http) {
    Batch<T> batch = new Batch<>(List.copyOf(things), writing, http);
    for (int from = 0; from < things.size(); from += SIZE) {
      int to = Math.min(things.size(), from + SIZE);
      batch.write(IntStream.range(from, to).boxed().toList());
    }
    return List.copyOf(batch.outcomes.values());
  }

  private void write(List<Integer> part) {
    if (part.isEmpty()) {
      return;
    }
    if (end.isPresent()) {
      fail(part, end.get());
      return;
    }
    try {
      settle(part, writing.send(part.stream().map(things::get).toList()));
    } catch (ApiException.Rejected e) {
      rejected(part, e);
    } catch (ApiException.NoAnswer e) {
      unanswered(part, e);
    } catch (ApiException e) {
      giveUp(part, e);
    }
  }

  private void settle(List<Integer> part, Answer answer) {
    Map<Integer, Long> ids =
        writing.written(answer.body(), part.stream().map(things::get).toList());
    for (int position = 0; position < part.size(); position++) {
      Long id = ids.get(position);
      outcomes.put(
          part.get(position),
          id == null
              ? new Outcome.Failed(new ApiException.NoAnswer(answer.call(), "not told of"))
              : new Outcome.Written(id));
    }
  }

  private void rejected(List<Integer> part, ApiException.Rejected rejection) {
    try {
      if (rejection.status() == NOT_FOUND) {
        Address.confirm(http);
      }
      refuse(part, rejection);
    } catch (ApiException e) {
      giveUp(part, e);
    }
  }

  private void refuse(List<Integer> part, ApiException.Rejected rejection) {
    if (part.size() == 1) {
      outcomes.put(part.getFirst(), new Outcome.Refused(rejection.reasons()));
      return;
    }
    Map<Integer, List<Reason>> blamed = blamed(part, rejection.reasons());
    blamed.forEach((index, reasons) -> outcomes.put(index, new Outcome.Refused(reasons)));
    if (blamed.isEmpty()) {
      writeHalves(part);
    } else {
      write(part.stream().filter(index -> !blamed.containsKey(index)).toList());
    }
  }

  private static Map<Integer, List<Reason>> blamed(List<Integer> part, List<Reason> reasons) {
    Map<Integer, List<Reason>> blamed = new TreeMap<>();
    for (Reason reason : reasons) {
      OptionalInt position = Positions.blamed(reason);
      if (position.isPresent() && position.getAsInt() < part.size()) {
        Integer index = part.get(position.getAsInt());
        blamed.computeIfAbsent(index, first -> new ArrayList<>()).add(reason);
      }
    }
    return blamed;
  }

  // A 5xx says that Kommo got it and could not cope; it may have written some.
  private void unanswered(List<Integer> part, ApiException.NoAnswer failure) {
    if (failure.status() < 500) {
      giveUp(part, failure);
      return;
    }
    try {
      List<Integer> left = part.stream().filter(index -> !found(index)).toList();
      if (left.size() > 1) {
        writeHalves(left);
      } else if (part.size() > 1) {
        write(left);
      } else {
        failAlone(left, failure);
      }
    } catch (ApiException e) {
      // Nobody could look: whatever stopped us now, they may be written.
      fail(part, failure);
      end = Optional.of(e);
    }
  }

  private boolean found(Integer index) {
    OptionalLong id = writing.find(things.get(index));
    id.ifPresent(known -> outcomes.put(index, new Outcome.Written(known)));
    return id.isPresent();
  }

  private void failAlone(List<Integer> left, ApiException failure) {
    fail(left, failure);
    failedAlone += left.size();
    if (failedAlone >= PATIENCE) {
      end = Optional.of(failure);
    }
  }

  private void writeHalves(List<Integer> part) {
    int middle = part.size() / 2;
    write(part.subList(0, middle));
    write(part.subList(middle, part.size()));
  }

  private void giveUp(List<Integer> part, ApiException failure) {
    fail(part, failure);
    end = Optional.of(failure);
  }

  private void fail(List<Integer> part, ApiException failure) {
    part.forEach(index -> outcomes.putIfAbsent(index, new Outcome.Failed(failure)));
  }
}
