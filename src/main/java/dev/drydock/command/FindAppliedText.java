package dev.drydock.command;

import dev.drydock.migration.ChecksumComparison;
import dev.drydock.migration.Checksums;
import dev.drydock.migration.Content;
import dev.drydock.migration.HistoryRecord;
import dev.drydock.migration.Kind;
import dev.drydock.migration.Migration;
import dev.drydock.migration.StatusRow;
import dev.drydock.problem.DrydockException;
import dev.drydock.tool.HistoryLayout;
import java.util.Optional;

/** Looks for the text that was applied: in the history, else in git by the recorded checksum. */
record FindAppliedText(Workspace workspace, HistoryLayout layout) {

  Optional<AppliedText> find(StatusRow row, HistoryRecord record) throws DrydockException {
    Optional<String> kept = layout.appliedText(record);
    if (kept.isPresent()) {
      return Optional.of(new AppliedText("the history's own copy", kept.get()));
    }
    if (record.checksum().isEmpty()) {
      return Optional.empty();
    }
    Optional<GitRepository> repository = GitRepository.holding(workspace.folder());
    if (repository.isEmpty()) {
      return Optional.empty();
    }
    try (GitRepository git = repository.get()) {
      return git.firstText(workspace.folder(), text -> wasApplied(row, record, text))
          .map(found -> new AppliedText(found.origin(), found.text()));
    }
  }

  private boolean wasApplied(StatusRow row, HistoryRecord record, String text) {
    return layout
        .compare(record, as(row, record, text), () -> Optional.of(text))
        .filter(ChecksumComparison::matches)
        .isPresent();
  }

  /** The row's migration as it would be with another text. */
  private Migration as(StatusRow row, HistoryRecord record, String text) {
    boolean plain = !text.startsWith("\uFEFF") && text.indexOf('\r') < 0;
    Optional<Migration> file = row.migration();
    return new Migration(
        record.version(),
        file.map(Migration::name).orElse(row.name()),
        file.map(Migration::id).orElse(row.name()),
        file.map(Migration::file).orElse(""),
        file.map(Migration::path).orElse(workspace.folder()),
        file.map(Migration::kind).orElse(Kind.VERSIONED),
        Content.TEXT,
        text.length(),
        Optional.of(Checksums.own(text)),
        plain,
        Optional.empty());
  }
}
