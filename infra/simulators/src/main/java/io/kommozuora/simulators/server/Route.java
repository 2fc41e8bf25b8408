package io.kommozuora.simulators.server;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A method and a path whose parts in braces stand for any one segment. */
record Route(String method, Pattern path, List<String> names, Responder responder) {
  private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

  static Route of(String method, String template, Responder responder) {
    var names = new ArrayList<String>();
    var regex = new StringBuilder();
    Matcher variable = VARIABLE.matcher(template);
    int from = 0;
    while (variable.find()) {
      names.add(variable.group(1));
      regex.append(Pattern.quote(template.substring(from, variable.start()))).append("([^/]+)");
      from = variable.end();
    }
    regex.append(Pattern.quote(template.substring(from)));
    return new Route(method, Pattern.compile(regex.toString()), List.copyOf(names), responder);
  }

  boolean hasPath(String asked) {
    return path.matcher(asked).matches();
  }

  Optional<Reply> answer(Call call) {
    Matcher matcher = path.matcher(call.path());
    return method.equals(call.method()) && matcher.matches()
        ? Optional.of(responder.answer(call.with(variables(matcher))))
        : Optional.empty();
  }

  private Map<String, String> variables(Matcher matcher) {
    var found = new HashMap<String, String>();
    for (int i = 0; i < names.size(); i++) {
      found.put(names.get(i), matcher.group(i + 1));
    }
    return found;
  }
}
