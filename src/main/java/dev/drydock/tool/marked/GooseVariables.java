package dev.drydock.tool.marked;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What goose puts in from the environment between {@code -- +goose ENVSUB ON} and {@code OFF}, line
 * by line: {@code $NAME}, {@code ${NAME}}, {@code ${NAME:-default}}, {@code ${NAME-default}}, and
 * {@code $$} for one dollar. As with goose, a name that is not set stands for nothing.
 *
 * @param environment the process's
 */
record GooseVariables(Map<String, String> environment) {
  private static final Pattern SWITCH =
      Pattern.compile("(?i)^--\\s*\\+goose\\s+envsub\\s+(on|off)\\b");
  private static final Pattern VARIABLE =
      Pattern.compile(
          "\\$\\$|\\\\\\$|\\$(?:(?<bare>[A-Za-z_]\\w*)"
              + "|\\{(?<name>[A-Za-z_]\\w*)(?:(?<how>:?-)(?<other>[^}]*))?\\})");

  GooseVariables {
    environment = Map.copyOf(environment);
  }

  /** The text with its lines where they were. */
  String replaced(String text) {
    StringBuilder replaced = new StringBuilder(text.length());
    boolean on = false;
    for (int at = 0; at < text.length(); ) {
      int newline = text.indexOf('\n', at);
      int end = newline < 0 ? text.length() : newline + 1;
      String line = text.substring(at, end);
      Matcher toggle = SWITCH.matcher(line);
      if (toggle.find()) {
        on = toggle.group(1).equalsIgnoreCase("on");
        replaced.append(line);
      } else {
        replaced.append(
            on ? VARIABLE.matcher(line).replaceAll(m -> Matcher.quoteReplacement(value(m))) : line);
      }
      at = end;
    }
    return replaced.toString();
  }

  private String value(MatchResult found) {
    String bare = found.group("bare");
    String name = bare == null ? found.group("name") : bare;
    if (name == null) {
      return "$";
    }
    String value = environment.getOrDefault(name, "");
    boolean emptyCounts = "-".equals(found.group("how"));
    boolean set = emptyCounts ? environment.containsKey(name) : !value.isEmpty();
    String other = found.group("other");
    return set || other == null ? value : other;
  }
}
