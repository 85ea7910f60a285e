package dev.drydock.run.journal;

import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Problem;
import dev.drydock.problem.Severity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What can go wrong with a journal, in words. */
final class JournalProblems {
  private JournalProblems() {}

  static DrydockException cannotWrite(Path file, IOException cause) {
    return new DrydockException(
        DrydockException.Kind.FAILED,
        Problem.error(
            "journal-not-written",
            "The journal %s cannot be written: %s.".formatted(file, reason(cause)),
            "Free space or allow writing there, then run again; nothing runs without a journal."),
        cause);
  }

  static DrydockException cannotList(Path folder, IOException cause) {
    return new DrydockException(
        DrydockException.Kind.INPUT,
        Problem.error(
            "journal-not-read",
            "The journal %s cannot be read: %s.".formatted(folder, reason(cause)),
            "Allow reading it, or move it away to begin a new journal."),
        cause);
  }

  static Problem damaged(Path file, String what) {
    return new Problem(
        "journal-damaged",
        Severity.WARNING,
        "The journal file %s is damaged: %s.".formatted(file.getFileName(), what),
        "The other runs are listed; move this file away if it is of no use.",
        List.of(),
        List.of(file.toString()),
        Optional.empty());
  }

  private static String reason(IOException e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }
}
