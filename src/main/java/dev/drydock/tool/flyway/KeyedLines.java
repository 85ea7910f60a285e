package dev.drydock.tool.flyway;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Files of settings as keys with dots and plain values, of lists their parts with commas. Not all
 * of TOML and YAML is understood; what is not, is left out.
 */
final class KeyedLines {
  private static final Pattern PROPERTY =
      Pattern.compile("(?m)^[ \\t]*([\\w.-]+)[ \\t]*[=:][ \\t]*(.*?)[ \\t]*$");
  private static final Pattern TOML =
      Pattern.compile(
          "(?m)^[ \\t]*(?:\\[([^\\[\\]]+)\\]|\"?([\\w.-]+)\"?[ \\t]*=[ \\t]*"
              + "(\\[[^\\]]*\\]|\"[^\"]*\"|'[^']*'|[^#\\r\\n]*))");
  private static final Pattern YAML =
      Pattern.compile(
          "^( *)(?:(- *)|([\"']?)([\\w.-]+)\\3 *:(?: +|$))(\"[^\"]*\"|'[^']*'|[^#]*)(?:#.*)?$");
  private static final String LIST_ENDS = "^\\[|\\]$";

  private KeyedLines() {}

  static Map<String, String> properties(String text) {
    Map<String, String> values = new HashMap<>();
    PROPERTY
        .matcher(text)
        .results()
        .forEach(found -> values.put(found.group(1), plain(found.group(2))));
    return values;
  }

  static Map<String, String> toml(String text) {
    Map<String, String> values = new HashMap<>();
    String table = "";
    for (Matcher line = TOML.matcher(text); line.find(); ) {
      if (line.group(1) != null) {
        table = line.group(1).strip() + ".";
      } else {
        values.put(table + line.group(2), plain(line.group(3)));
      }
    }
    return values;
  }

  /** Its first document: those after it are for some occasions only. */
  static Map<String, String> yaml(String text) {
    Map<String, String> values = new HashMap<>();
    Deque<Key> keys = new ArrayDeque<>();
    for (String line : text.replaceFirst("\\A(?:\\s*(?:#.*)?\\R)*---.*\\R", "").lines().toList()) {
      if (line.startsWith("---")) {
        break;
      }
      Matcher found = YAML.matcher(line.stripTrailing());
      if (!found.matches()) {
        continue;
      }
      int indent = found.group(1).length();
      boolean item = found.group(2) != null;
      // a list may stand as far left as its key
      while (!keys.isEmpty() && keys.peek().indent >= (item ? indent + 1 : indent)) {
        keys.pop();
      }
      if (!item) {
        keys.push(new Key(indent, found.group(4)));
      }
      String value = plain(found.group(5).strip());
      if (!value.isEmpty()) {
        values.merge(path(keys), value, (one, more) -> one + "," + more);
      }
    }
    return values;
  }

  /** Without quotes; a list's parts with commas between. */
  private static String plain(String value) {
    return value.startsWith("[")
        ? value.replaceAll(LIST_ENDS, "").replaceAll("[\"'\\s]", "")
        : value.replaceAll("^([\"'])(.*)\\1$", "$2");
  }

  private static String path(Deque<Key> keys) {
    StringBuilder path = new StringBuilder();
    for (Iterator<Key> outermost = keys.descendingIterator(); outermost.hasNext(); ) {
      path.append(path.isEmpty() ? "" : ".").append(outermost.next().name);
    }
    return path.toString();
  }

  private record Key(int indent, String name) {}
}
