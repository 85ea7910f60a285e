package dev.drydock.explain;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What DISTINCT and ORDER BY have to agree on, with the columns of the statement. */
final class DistinctOrder implements Entry {
  private static final Pattern ON =
      Pattern.compile(
          "(?is)DISTINCT\\s+ON\\s*\\(([^()]+)\\).*\\bORDER\\s+BY\\s+(.+?)(?:\\s+(?:LIMIT|OFFSET|FETCH|FOR)\\b.*|[;)].*)?$");

  @Override
  public Set<String> states() {
    return Set.of("42P10");
  }

  @Override
  public Optional<Draft> explain(Case failure) {
    if (failure.message().contains("SELECT DISTINCT ON expressions must match")) {
      Draft draft =
          Draft.of(
              "DISTINCT ON takes the first row of each group, so the rows have to be sorted by the"
                  + " same columns first.",
              "Begin ORDER BY with the columns of DISTINCT ON; sort otherwise in a query around"
                  + " it.");
      Matcher on = ON.matcher(failure.statement());
      return Optional.of(
          on.find()
              ? draft.fix(
                  Near.said(
                      "Begin ORDER BY with the columns of DISTINCT ON: ORDER BY %s, %s"
                          .formatted(on.group(1).strip(), on.group(2).strip())))
              : draft);
    }
    if (!failure.message().contains("for SELECT DISTINCT, ORDER BY expressions must appear")) {
      return Optional.empty();
    }
    Draft draft =
        Draft.of(
            "After DISTINCT only what is selected is left to sort by.",
            "Add the column of ORDER BY to the SELECT, or leave DISTINCT out and use GROUP BY; an"
                + " object mapper's DISTINCT often comes from a join.");
    return Optional.of(
        Stop.of(failure)
            .map(DistinctOrder::sorted)
            .filter(column -> !column.isEmpty())
            .map(
                column ->
                    draft.fix(
                        Near.said(
                            "Add %s, by which it is sorted, to the SELECT".formatted(column))))
            .orElse(draft));
  }

  private static String sorted(Stop stop) {
    StringBuilder column = new StringBuilder(stop.written(0));
    for (int at = 1; stop.written(at).equals("."); at += 2) {
      column.append('.').append(stop.written(at + 1));
    }
    return stop.token(0).filter(one -> one.kind().isName()).isPresent() ? column.toString() : "";
  }
}
