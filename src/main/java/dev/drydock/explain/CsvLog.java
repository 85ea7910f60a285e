package dev.drydock.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Rewrites lines of a server's log in CSV as the plain log has them; its columns are in
 * PostgreSQL's documentation, "Using CSV-Format Log Output".
 */
final class CsvLog {
  private static final Pattern LINE =
      Pattern.compile("(?m)^[^\\n]*,(\\p{L}+),([0-9A-Z]{5}),(?=\")");

  /** The columns behind the SQLSTATE; those without a word are left out. */
  private static final List<String> COLUMNS =
      List.of("", "DETAIL: ", "HINT: ", "", "", "CONTEXT: ", "STATEMENT: ");

  private CsvLog() {}

  static String plain(String text) {
    Matcher line = LINE.matcher(text);
    StringBuilder plain = new StringBuilder();
    int at = 0;
    while (line.find(at)) {
      plain.append(text, at, line.start());
      plain.append(line.group(1)).append(":  ").append(line.group(2)).append(": ");
      at = fields(text, line.end(), plain);
    }
    return plain.append(text.substring(at)).toString();
  }

  /** Appends what the columns say; where the line ends. */
  private static int fields(String text, int start, StringBuilder plain) {
    List<String> fields = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    boolean quoted = false;
    int i = start;
    for (; i < text.length() && (quoted || text.charAt(i) != '\n'); i++) {
      char c = text.charAt(i);
      if (c == '"' && quoted && i + 1 < text.length() && text.charAt(i + 1) == '"') {
        field.append(c);
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        fields.add(field.toString());
        field.setLength(0);
      } else {
        field.append(c);
      }
    }
    fields.add(field.toString());
    for (int f = 0; f < Math.min(fields.size(), COLUMNS.size()); f++) {
      boolean said = !fields.get(f).isBlank() && (f == 0 || !COLUMNS.get(f).isEmpty());
      if (said) {
        plain.append(COLUMNS.get(f)).append(fields.get(f)).append('\n');
      }
    }
    return Math.min(i + 1, text.length());
  }
}
