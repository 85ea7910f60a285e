package dev.drydock.tool.supabase;

import java.util.ArrayList;
import java.util.List;

/** PostgreSQL's way to write a {@code text[]}: {@code {"first","second"}}. */
final class TextArray {
  private TextArray() {}

  /** Reads a one-dimensional array as the server prints it; null elements are left out. */
  static List<String> parse(String literal) {
    List<String> elements = new ArrayList<>();
    StringBuilder element = new StringBuilder();
    boolean quoted = false;
    boolean wasQuoted = false;
    for (int i = literal.indexOf('{') + 1; i < literal.length(); i++) {
      char c = literal.charAt(i);
      if (c == '\\') {
        element.append(literal.charAt(++i));
      } else if (c == '"') {
        quoted = !quoted;
        wasQuoted = true;
      } else if (!quoted && (c == ',' || c == '}')) {
        if (wasQuoted || !element.isEmpty() && !element.toString().equalsIgnoreCase("NULL")) {
          elements.add(element.toString());
        }
        element.setLength(0);
        wasQuoted = false;
      } else {
        element.append(c);
      }
    }
    return elements;
  }
}
