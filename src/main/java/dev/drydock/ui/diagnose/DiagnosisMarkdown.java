package dev.drydock.ui.diagnose;

import dev.drydock.explain.Diagnosis;
import dev.drydock.explain.Evidence;
import dev.drydock.explain.Trail;
import java.util.List;
import java.util.stream.Collectors;

/** A diagnosis for a ticket. */
final class DiagnosisMarkdown {
  private static final int ROWS = 30;

  private DiagnosisMarkdown() {}

  /**
   * @param asked as it was pasted or typed
   * @param where the database, for people; never its password
   */
  static String text(Diagnosis diagnosis, String asked, String where) {
    StringBuilder text = new StringBuilder();
    text.append("## ").append(diagnosis.answer()).append("\n\n");
    text.append("Verdict: **").append(VerdictWord.of(diagnosis.verdict()).text());
    text.append("** on ").append(where).append("\n\n");
    text.append(fenced("", asked.strip()));
    text.append(diagnosis.explanation().text()).append("\n\n");
    text.append(diagnosis.explanation().remedy()).append('\n');
    if (!diagnosis.trail().isEmpty()) {
      text.append("\n### In the folder\n\n");
      diagnosis.trail().forEach(step -> text.append("- ").append(step(step)).append('\n'));
    }
    diagnosis
        .explanation()
        .fixes()
        .forEach(
            fix -> {
              text.append("\n### ").append(fix.title()).append("\n\n");
              fix.sql().ifPresent(sql -> text.append(fenced("sql", sql)));
            });
    diagnosis.explanation().evidence().forEach(one -> text.append(evidence(one)));
    return text.toString();
  }

  /** A query with its rows. */
  static String evidence(Evidence evidence) {
    StringBuilder text = new StringBuilder("\n### " + evidence.title() + "\n\n");
    text.append(fenced("sql", evidence.query().strip()));
    evidence.failure().ifPresent(why -> text.append("Not answered: ").append(why).append('\n'));
    if (evidence.rows().isEmpty()) {
      return text.toString();
    }
    text.append(row(evidence.columns()));
    text.append(row(evidence.columns().stream().map(column -> "---").toList()));
    evidence.rows().stream().limit(ROWS).forEach(row -> text.append(row(row)));
    if (evidence.rows().size() > ROWS) {
      text.append("\nand ").append(evidence.rows().size() - ROWS).append(" more rows\n");
    }
    return text.toString();
  }

  /** One step of the trail in words. */
  static String step(Trail.Step step) {
    String deed =
        switch (step.deed()) {
          case MAKES -> "makes it";
          case DROPS -> "drops it";
          case TAKES_ALONG -> "drops it with CASCADE";
          case RENAMES -> "renames it to " + step.newName().orElse("another name");
        };
    return step.place() + " " + deed + standing(step);
  }

  static String standing(Trail.Step step) {
    return switch (step.standing()) {
      case APPLIED -> " (applied)";
      case PENDING -> " (not applied here)";
      case UNKNOWN -> "";
    };
  }

  private static String row(List<String> values) {
    return values.stream()
        .map(value -> value.replace("|", "\\|").replaceAll("\\R", " "))
        .collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  /** A text may hold the fence's own signs. */
  private static String fenced(String language, String text) {
    String fence = text.contains("```") ? "~~~~" : "```";
    return fence + language + "\n" + text + "\n" + fence + "\n\n";
  }
}
