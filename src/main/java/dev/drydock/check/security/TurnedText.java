package dev.drydock.check.security;

import dev.drydock.check.CheckedFile;
import dev.drydock.check.Danger;
import dev.drydock.check.Findings;
import dev.drydock.check.Rule;
import dev.drydock.check.RuleInfo;
import dev.drydock.problem.Fix;
import dev.drydock.problem.TextEdit;
import dev.drydock.sql.TurningMarks;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Characters nobody sees that show a line in another order than it is run in. */
final class TurnedText implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "turned-text",
          "Unseen characters turn the text around",
          "They change the order in which an editor or a review shows a line, and not the order"
              + " PostgreSQL reads it in: what is run is not what was read.",
          "Remove them; where a value needs one, write U&'\\202E' or E'\\u202E'.");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(CheckedFile file, Findings findings) {
    String text = file.text();
    int from = TurningMarks.next(text, 0);
    while (from >= 0) {
      int newLine = text.indexOf('\n', from);
      int end = newLine < 0 ? text.length() : newLine;
      List<Integer> marks = new ArrayList<>();
      for (int at = from; at >= 0 && at < end; at = TurningMarks.next(text, at + 1)) {
        marks.add(at);
      }
      report(file, marks, findings);
      from = TurningMarks.next(text, end);
    }
  }

  private static void report(CheckedFile file, List<Integer> marks, Findings findings) {
    List<TextEdit> removed = marks.stream().map(at -> file.replace(at, at + 1, "")).toList();
    int first = marks.getFirst();
    findings
        .warning(
            first,
            marks.getLast() + 1,
            "This line may be shown in another order than it is run in: it holds "
                + TurningMarks.name(file.text().charAt(first))
                + (marks.size() == 1 ? "." : " and " + (marks.size() - 1) + " more of its kind."))
        .danger(Danger.SECURITY)
        .fix(new Fix("Remove the unseen", removed, Optional.empty(), Optional.empty()));
  }
}
