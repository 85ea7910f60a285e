package dev.drydock.tool.supabase;

import java.util.ArrayList;
import java.util.List;

/** PostgreSQL's way to write a {@code text[]}: {@code {"first","second"}}. */
final class TextArray {
  private TextArray() {}

  static String of(List<String> elements) {
    StringBuilder literal = new StringBuilder("{");
    for (String element : elements) {
      if (literal.length() > 1) {
        literal.append(',');
      }
      literal.append('"');
      for (int i = 0; i < element.length(); i++) {
        char c = element.charAt(i);
        if (c == '"' || c == '\\') {
          literal.append('\\');
        }
        literal.append(c);
      }
      literal.append('"');
    }
    return literal.append('}').toString();
  }

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
