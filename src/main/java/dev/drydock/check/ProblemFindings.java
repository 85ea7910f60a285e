package dev.drydock.check;

import dev.drydock.problem.Place;
import dev.drydock.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Problems of folder, history and text in the shape of findings. */
final class ProblemFindings {
  /** Why they matter; the problems themselves say what is wrong and what to do. */
  private static final Map<String, String> WHY =
      Map.ofEntries(
          Map.entry(
              "duplicate-version",
              "A history has one row per version: one of the files would never run, or the runner"
                  + " refuses both."),
          Map.entry("version-gap", "A number that is left out may be a file that somebody forgot."),
          Map.entry(
              "missing-file",
              "Without the file no new environment can be brought to the same state."),
          Map.entry(
              "checksum-mismatch",
              "What ran is not what the file says now: environments made before and after the"
                  + " change differ."),
          Map.entry(
              "line-endings",
              "Only line ends differ, but tools that compare checksums take it for a change."),
          Map.entry(
              "out-of-order",
              "Later versions ran already, so it meets another schema than the one it was written"
                  + " for, or is never run."),
          Map.entry("failed", "The next run begins with it, or refuses to begin."),
          Map.entry(
              "unparsable-name", "The tool passes over a file whose name it does not understand."),
          Map.entry(
              "empty-file",
              "A version without a statement does nothing and cannot be told"
                  + " from one whose text was lost."),
          Map.entry(
              "not-utf8", "PostgreSQL refuses bytes that are no text in its encoding (22021)."),
          Map.entry(
              "not-utf8-comment",
              "A program that reads or sends the whole file fails at bytes psql passes over."),
          Map.entry(
              "hidden-characters",
              "What cannot be seen becomes part of the word beside it, so that SQL which looks"
                  + " right is refused or means something else."),
          Map.entry(
              "unterminated-string", "Everything behind the quote is read as text, to the end."),
          Map.entry(
              "unterminated-dollar-quote",
              "Everything behind the quote is read as text, to the end."));

  private ProblemFindings() {}

  static Finding of(Problem problem) {
    return new Finding(
        problem.code(),
        problem.severity(),
        Optional.empty(),
        problem.place().map(Place::file).or(() -> problem.files().stream().findFirst()),
        problem.place().map(place -> span(place)),
        problem.versions(),
        problem.files(),
        problem.message(),
        WHY.getOrDefault(problem.code(), ""),
        problem.remedy(),
        List.of(),
        Optional.empty());
  }

  /** A problem has a point; what is underlined is the character there. */
  private static Span span(Place place) {
    return new Span(place.line(), place.column(), place.line(), place.column() + 1);
  }
}
