package dev.drydock.explain;

import dev.drydock.sql.StringConstant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The values a program shows beside its statement, put in where the statement has their
 * placeholders: SQLAlchemy's {@code [parameters: …]}, TypeORM's {@code -- PARAMETERS: […]}, the
 * server's {@code parameters: $1 = '…'}.
 */
final class BoundParameters {
  private static final Pattern NAMED = Pattern.compile("\\[parameters: \\{(.*?)\\}\\]");
  private static final Pattern LISTED =
      Pattern.compile(
          "\\[parameters: \\((.*?)\\)\\]|(?:PARAMETERS|parameters|bindings|params)\"?: \\[(.*?)\\]",
          Pattern.DOTALL);
  private static final Pattern NUMBERED = Pattern.compile("(?i)parameters: (\\$1 = .+)");

  private static final String CONSTANT =
      "'(?:[^'\\\\\\n]|\\\\.|'')*'|\"(?:[^\"\\\\\\n]|\\\\.)*\"|-?\\d[\\d.]*|None|null|NULL|true|false|True|False";
  private static final Pattern ENTRY = Pattern.compile("'(\\w+)': (" + CONSTANT + ")");
  private static final Pattern ITEM =
      Pattern.compile("(?:^|,)\\s*(" + CONSTANT + ")(?=\\s*(?:,|$))");
  private static final Pattern NUMBER = Pattern.compile("\\$(\\d+) = (" + CONSTANT + ")");

  private static final Pattern HOLE =
      Pattern.compile(
          "%\\((\\w+)\\)s(?:::[\\w ]+(?:\\(\\d+\\))?)?|\\$(\\d+)(?!\\w)|(%s|\\?(?![|&?]))|'(?:[^']|'')*'");

  private BoundParameters() {}

  /** The statement with as many of its values as the text shows. */
  static String fill(String text, String statement) {
    Map<String, String> values = values(text);
    if (values.isEmpty()) {
      return statement;
    }
    int[] next = {0};
    return HOLE.matcher(statement)
        .replaceAll(
            hole -> {
              String name =
                  Optional.ofNullable(hole.group(1))
                      .or(() -> Optional.ofNullable(hole.group(2)))
                      .or(
                          () ->
                              Optional.ofNullable(hole.group(3))
                                  .map(any -> Integer.toString(++next[0])))
                      .orElse("");
              return Matcher.quoteReplacement(values.getOrDefault(name, hole.group()));
            });
  }

  private static Map<String, String> values(String text) {
    Map<String, String> values = new LinkedHashMap<>();
    Matcher named = NAMED.matcher(text);
    if (named.find()) {
      ENTRY.matcher(named.group(1)).results().forEach(e -> values.put(e.group(1), sql(e.group(2))));
      return values;
    }
    Matcher numbered = NUMBERED.matcher(text);
    if (numbered.find()) {
      NUMBER
          .matcher(numbered.group(1))
          .results()
          .forEach(e -> values.put(e.group(1), sql(e.group(2))));
      return values;
    }
    Matcher listed = LISTED.matcher(text);
    if (listed.find()) {
      String inside = Optional.ofNullable(listed.group(1)).orElse(listed.group(2));
      List<String> items = new ArrayList<>();
      ITEM.matcher(inside).results().forEach(item -> items.add(sql(item.group(1))));
      for (int i = 0; i < items.size(); i++) {
        values.put(Integer.toString(i + 1), items.get(i));
      }
    }
    return values;
  }

  /** A constant of a program as SQL has it. */
  private static String sql(String constant) {
    if (constant.startsWith("\"")) {
      return StringConstant.of(constant.substring(1, constant.length() - 1).replace("\\\"", "\""));
    }
    return switch (constant) {
      case "None", "null" -> "NULL";
      case "True", "False" -> constant.toLowerCase(Locale.ROOT);
      default -> constant;
    };
  }
}
