package dev.drydock.profile;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The variables of a {@code .env} file: {@code KEY=value}, {@code export KEY=value}, quotes of
 * three kinds, comments, and {@code ${OTHER}} in what is not in single quotes. The last one of a
 * name counts, as in dotenv (its README, "What rules does the parsing engine follow?").
 */
final class DotEnv {
  private static final Pattern LINE =
      Pattern.compile(
          "^[ \\t]*(?:export[ \\t]+)?([A-Za-z_][A-Za-z0-9_.]*)[ \\t]*=[ \\t]*"
              + "(\"(?:\\\\.|[^\"\\\\])*\"|'[^']*'|`[^`]*`|[^\\r\\n]*)",
          Pattern.MULTILINE);
  private static final Pattern REFERENCE = Pattern.compile("\\$\\{([A-Za-z_][A-Za-z0-9_]*)}");

  private DotEnv() {}

  static Map<String, String> parse(String text) {
    Map<String, String> variables = new LinkedHashMap<>();
    Matcher line = LINE.matcher(text.startsWith("\uFEFF") ? text.substring(1) : text);
    while (line.find()) {
      variables.put(line.group(1), value(line.group(2), variables));
    }
    return variables;
  }

  private static String value(String raw, Map<String, String> before) {
    if (raw.length() > 1 && (raw.startsWith("'") || raw.startsWith("`"))) {
      return raw.substring(1, raw.length() - 1);
    }
    if (raw.length() > 1 && raw.startsWith("\"") && raw.endsWith("\"")) {
      String inside = raw.substring(1, raw.length() - 1);
      return expanded(
          inside.replace("\\n", "\n").replace("\\\"", "\"").replace("\\\\", "\\"), before);
    }
    int comment = raw.indexOf(" #");
    return expanded((comment < 0 ? raw : raw.substring(0, comment)).strip(), before);
  }

  private static String expanded(String value, Map<String, String> before) {
    return REFERENCE
        .matcher(value)
        .replaceAll(
            found -> Matcher.quoteReplacement(before.getOrDefault(found.group(1), found.group())));
  }
}
