package dev.drydock.verify;

import java.util.ArrayList;
import java.util.List;

/**
 * What is handed over to somebody who helps: texts without secrets, to be looked through before
 * they are saved.
 *
 * @param removed how many passwords and keys were taken out
 */
public record Bundle(List<Part> parts, int removed) {
  /**
   * One text.
   *
   * @param name a file's, for instance {@code server.txt}
   * @param about what it is, for people
   */
  public record Part(String name, String about, String text) {
    /** Its size in lines. */
    public long lines() {
      return text.lines().count();
    }
  }

  public Bundle {
    parts = List.copyOf(parts);
  }

  /** Of texts as they are; what looks like a secret is taken out of each. */
  public static Bundle of(List<Part> raw) {
    Redaction redaction = new Redaction();
    List<Part> parts = new ArrayList<>();
    for (Part part : raw) {
      parts.add(new Part(part.name(), part.about(), redaction.of(part.text())));
    }
    return new Bundle(parts, redaction.removed());
  }

  /** All of it as one Markdown document. */
  public String markdown() {
    StringBuilder text = new StringBuilder();
    for (Part part : parts) {
      if (part.name().endsWith(".md")) {
        text.append(part.text());
      } else {
        String fence = fence(part.text());
        text.append("\n# ")
            .append(part.about())
            .append(" (")
            .append(part.name())
            .append(")\n\n")
            .append(fence)
            .append("text\n")
            .append(part.text())
            .append(part.text().endsWith("\n") ? "" : "\n")
            .append(fence)
            .append('\n');
      }
    }
    return text.toString();
  }

  /** Longer than any in the text. */
  private static String fence(String text) {
    String fence = "```";
    while (text.contains(fence)) {
      fence += "`";
    }
    return fence;
  }
}
