package dev.drydock.explain;

import dev.drydock.problem.TextEdit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** The edits that make PostgreSQL's of another database's statement, with a few words for each. */
final class DialectEdits {
  /** As many as a line holds. */
  private static final int NOTES = 6;

  private record Change(String note, int start, int end, String text) {}

  private final List<Change> changes = new ArrayList<>();
  private final List<String> behind = new ArrayList<>();
  private final List<String> lost = new ArrayList<>();
  private int types;

  void put(String note, int start, int end, String text) {
    changes.add(new Change(note, start, end, text));
  }

  void take(String note, int start, int end) {
    put(note, start, end, "");
  }

  /** Takes away what PostgreSQL does not do, so that the result does less than what was written. */
  void lose(String what, int start, int end) {
    lost.add(what);
    put("", start, end, "");
  }

  /** A type of another database, by ours. */
  void type(int start, int end, String ours) {
    types++;
    put(ours, start, end, ours);
  }

  /** What takes a statement of its own here. */
  void then(String statement) {
    behind.add(statement);
  }

  boolean isEmpty() {
    return changes.isEmpty();
  }

  /** The statements that go behind it. */
  List<String> behind() {
    return behind;
  }

  /**
   * @param typesAtOnce whether all types would be mended by one edit anyway
   */
  int faults(boolean typesAtOnce) {
    return changes.size() - (typesAtOnce ? Math.max(0, types - 1) : 0);
  }

  /** What is lost is told whatever else there is to tell. */
  String title() {
    List<String> notes =
        changes.stream().map(Change::note).filter(note -> !note.isEmpty()).distinct().toList();
    return "Write it for PostgreSQL%s%s%s%s"
        .formatted(
            notes.isEmpty() ? "" : ": ",
            notes.stream().limit(NOTES).collect(Collectors.joining(", ")),
            notes.size() > NOTES ? " …" : "",
            lost.isEmpty() ? "" : "; lost: " + String.join(", ", lost));
  }

  List<TextEdit> edits(Failed.Source source) {
    return changes.stream()
        .sorted(Comparator.comparingInt(Change::start))
        .map(one -> Case.replace(source, one.start(), one.end(), one.text()))
        .toList();
  }
}
