package dev.drydock.verify;

import dev.drydock.server.ServerFacts;
import java.time.temporal.ChronoUnit;

/** A checklist as Markdown, for a ticket or a build's summary. */
public final class ChecklistMarkdown {
  private ChecklistMarkdown() {}

  public static String of(Checklist checklist) {
    ServerFacts server = checklist.server();
    StringBuilder text = new StringBuilder("# Verification of ");
    text.append(escaped(server.database())).append("\n\n");
    text.append("- Server: PostgreSQL ")
        .append(escaped(server.version()))
        .append(" on ")
        .append(escaped(server.host()))
        .append(", as ")
        .append(escaped(server.role()))
        .append("\n- Folder: ")
        .append(escaped(checklist.folder()))
        .append("\n- At: ")
        .append(checklist.at().truncatedTo(ChronoUnit.SECONDS))
        .append("\n- Outcome: ")
        .append(checklist.counts())
        .append("\n\n| | Looked at | Outcome |\n|---|---|---|\n");
    for (Item item : checklist.items()) {
      text.append("| ")
          .append(word(item.verdict()))
          .append(" | ")
          .append(cell(item.title()))
          .append(" | ")
          .append(cell(item.summary()))
          .append(" |\n");
    }
    checklist.items().stream()
        .filter(item -> !item.evidence().isEmpty() || !item.remedy().isEmpty())
        .forEach(item -> details(text, item));
    return text.toString();
  }

  /** The verdict in one word. */
  public static String word(Item.Verdict verdict) {
    return switch (verdict) {
      case PASS -> "pass";
      case WARN -> "warn";
      case FAIL -> "FAIL";
      case SKIPPED -> "not checked";
    };
  }

  /** One point of it. */
  public static String of(Item item) {
    StringBuilder text = new StringBuilder("## ");
    text.append(word(item.verdict())).append(": ").append(escaped(item.title())).append("\n\n");
    text.append(escaped(item.summary())).append("\n\n");
    evidenceAndRemedy(text, item);
    return text.toString();
  }

  private static void details(StringBuilder text, Item item) {
    text.append("\n## ").append(word(item.verdict())).append(": ").append(escaped(item.title()));
    text.append("\n\n");
    evidenceAndRemedy(text, item);
  }

  private static void evidenceAndRemedy(StringBuilder text, Item item) {
    // indented, so that whatever is in it stays as it is
    item.evidence().forEach(line -> text.append("    ").append(oneLine(line)).append('\n'));
    if (!item.remedy().isEmpty()) {
      text.append(item.evidence().isEmpty() ? "" : "\n")
          .append(escaped(item.remedy()))
          .append('\n');
    }
  }

  private static String cell(String text) {
    return escaped(text).replace("|", "\\|");
  }

  private static String escaped(String text) {
    return oneLine(text).replaceAll("([\\\\`*_<\\[\\]#])", "\\\\$1");
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s*\\R\\s*", " ");
  }
}
