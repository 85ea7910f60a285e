package dev.drydock.tool.rows;

import dev.drydock.migration.HistoryTable;
import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Problem;

/** For a history that cannot tell whether a file was changed since. */
public final class TextNotKept {
  private TextNotKept() {}

  /** REFUSED, as there is nothing to write. */
  public static DrydockException in(HistoryTable table) {
    return new DrydockException(
        DrydockException.Kind.REFUSED,
        Problem.error(
            "text-not-kept",
            "The history " + table + " keeps nothing of a file's text.",
            "Nothing is to be done: files may change here without a word."));
  }
}
