package io.kommozuora.simulators.zuora.wire;

import io.kommozuora.simulators.server.Call;
import io.kommozuora.simulators.server.Content;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A body of multipart/form-data, read by the names of its parts. */
public record Multipart(List<Part> parts) {
  private static final Pattern BOUNDARY =
      Pattern.compile("boundary=(?:\"([^\"]+)\"|([^;\\s]+))", Pattern.CASE_INSENSITIVE);
  private static final byte[] LINE = bytes("\r\n");
  private static final byte[] HEADERS_END = bytes("\r\n\r\n");
  private static final byte[] END = bytes("--");

  public Multipart {
    parts = List.copyOf(parts);
  }

  /** One part: its headers, and what it holds. */
  public record Part(String headers, Content content) {
    private static final Pattern NAME = parameter("name");
    private static final Pattern FILE_NAME = parameter("filename");

    Optional<String> name() {
      return found(NAME);
    }

    /** The name of the file, where the part says that it is one. */
    public Optional<String> fileName() {
      return found(FILE_NAME);
    }

    private Optional<String> found(Pattern parameter) {
      Matcher matcher = parameter.matcher(headers);
      return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static Pattern parameter(String name) {
      return Pattern.compile(
          "^content-disposition:[^\\n]*;\\s*" + name + "=\"([^\"]*)\"",
          Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);
    }
  }

  /** Reads the call's body; one that is no such form is refused. */
  public static Multipart of(Call call) {
    Matcher boundary = BOUNDARY.matcher(call.header("Content-Type").orElse(""));
    if (!boundary.find()) {
      throw broken();
    }
    String name = Optional.ofNullable(boundary.group(1)).orElseGet(() -> boundary.group(2));
    return new Multipart(read(call.content(), "--" + name));
  }

  public Optional<Part> part(String name) {
    return parts.stream().filter(part -> part.name().equals(Optional.of(name))).findFirst();
  }

  private static List<Part> read(Content content, String delimiter) {
    byte[] bytes = content.bytes();
    byte[] next = bytes("\r\n" + delimiter);
    List<Part> parts = new ArrayList<>();
    int at = after(bytes, bytes(delimiter), 0);
    while (startsAt(bytes, LINE, at)) {
      int end = indexOf(bytes, next, at);
      parts.add(part(content, at + LINE.length, end));
      at = end + next.length;
    }
    if (!startsAt(bytes, END, at)) {
      throw broken();
    }
    return parts;
  }

  private static Part part(Content content, int from, int to) {
    int start = after(content.bytes(), HEADERS_END, from);
    if (start > to) {
      throw broken();
    }
    return new Part(content.slice(from, start).text(), content.slice(start, to));
  }

  private static int after(byte[] bytes, byte[] mark, int from) {
    return indexOf(bytes, mark, from) + mark.length;
  }

  private static int indexOf(byte[] bytes, byte[] mark, int from) {
    for (int at = from; at <= bytes.length - mark.length; at++) {
      if (bytes[at] == mark[0] && startsAt(bytes, mark, at)) {
        return at;
      }
    }
    throw broken();
  }

  private static boolean startsAt(byte[] bytes, byte[] mark, int at) {
    int end = at + mark.length;
    return end <= bytes.length && Arrays.equals(bytes, at, end, mark, 0, mark.length);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static Refusal broken() {
    return Refusal.of(
        Category.BAD_VALUE, Refusal.UNKNOWN_OBJECT, "The multipart body cannot be read.");
  }
}
