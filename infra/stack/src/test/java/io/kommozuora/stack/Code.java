package io.kommozuora.stack;

import static io.kommozuora.stack.Template.ROOT;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The source text of one function: its module, and what it uses of the shared code. */
record Code(String text) {
  private static final Pattern NAME = Pattern.compile("\\b[A-Z]\\w+");

  /** The code of the function whose module is named so; shared classes are found by their names. */
  static Code of(String module) {
    Map<String, String> shared = new HashMap<>();
    sources("shared").forEach(source -> shared.put(name(source), text(source)));
    StringBuilder code = new StringBuilder();
    Deque<String> unread =
        new ArrayDeque<>(sources("functions/" + module).stream().map(Code::text).toList());
    while (!unread.isEmpty()) {
      String text = unread.pop();
      code.append(text);
      NAME.matcher(text)
          .results()
          .map(name -> shared.remove(name.group()))
          .filter(Objects::nonNull)
          .forEach(unread::push);
    }
    return new Code(code.toString());
  }

  /** The first group of everything that fits. */
  Set<String> found(Pattern pattern) {
    return pattern
        .matcher(text)
        .results()
        .map(match -> match.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<Path> sources(String room) {
    try (Stream<Path> files = Files.walk(ROOT.resolve(room).resolve("src/main/java"))) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String name(Path source) {
    return source.getFileName().toString().replace(".java", "");
  }

  private static String text(Path source) {
    try {
      return Files.readString(source);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
