package dev.drydock.explain;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;

/** Files that are not what they were when they were applied, by the sums their tools keep. */
final class ChangedFiles {
  private static final String AS_APPLIED =
      "Put %s back as it was applied (version control), and write the change as a new migration";

  private ChangedFiles() {}

  static List<Kept> all() {
    return List.of(
        Kept.of(
            "Migration \\w+ mismatch for migration (?:version )?(\\S+)"
                + "(?:\\s+-> Applied to database\\s*: (\\S+)\\s+-> Resolved locally\\s*: (-?\\d+))?",
            "flyway_schema_history",
            "installed_rank script checksum success",
            "SELECT script, checksum, installed_on FROM %s"
                + " WHERE version = ? ORDER BY installed_rank DESC",
            ChangedFiles::flyway),
        Kept.of(
            "change ?sets? check ?sum\\s+(\\S+)(?: was: (\\S+) but is now: (\\S+))?",
            "databasechangelog",
            "orderexecuted exectype md5sum",
            "SELECT filename || '::' || id || '::' || author, md5sum, dateexecuted FROM %s"
                + " WHERE id = split_part(?, '::', 2)",
            ChangedFiles::liquibase),
        Kept.of(
            "migration (\\d+) was previously applied but has been modified",
            "_sqlx_migrations",
            "version description checksum execution_time",
            "SELECT description, encode(checksum, 'hex'), installed_on FROM %s"
                + " WHERE version::text = ?",
            ChangedFiles::sqlx));
  }

  private static void flyway(Draft draft, Case failure, Matcher said, Kept.Seen history) {
    history
        .value(0)
        .ifPresent(file -> draft.why("%s has it as %s.".formatted(history.table(), file)));
    told(draft, failure, said, history, "version " + said.group(1), history.value(0));
  }

  private static void liquibase(Draft draft, Case failure, Matcher said, Kept.Seen history) {
    String name = said.group(1);
    if (!history.rows().isEmpty() && history.value(1).isEmpty()) {
      RunnerHistory.settled(
          draft,
          "%s has no sum of %s now: the next run takes it over as it is."
              .formatted(history.table(), name));
      return;
    }
    told(draft, failure, said, history, "changeset " + name, Optional.of("the changeset " + name));
  }

  private static void told(
      Draft draft,
      Case failure,
      Matcher said,
      Kept.Seen history,
      String what,
      Optional<String> file) {
    if (history.rows().isEmpty()) {
      RunnerHistory.elsewhere(draft, history, what);
      return;
    }
    Optional<String> now = Optional.ofNullable(said.group(3));
    if (now.isPresent() && now.equals(history.value(1))) {
      RunnerHistory.settled(
          draft, "%s has the sum %s of %s now.".formatted(history.table(), now.get(), what));
      return;
    }
    asApplied(draft, failure, said.group(1), file.orElse(what));
  }

  private static void sqlx(Draft draft, Case failure, Matcher said, Kept.Seen history) {
    String version = said.group(1);
    if (history.rows().isEmpty()) {
      RunnerHistory.elsewhere(draft, history, version);
      return;
    }
    asApplied(draft, failure, version, LostFiles.sqlxFile(version, history));
  }

  /** What the file makes as it is now tells how much of the change is in the database. */
  private static void asApplied(Draft draft, Case failure, String version, String file) {
    HalfDone.of(failure, version)
        .filter(done -> !done.isAll())
        .ifPresent(done -> draft.why(done.told()));
    draft.fix(Near.said(AS_APPLIED.formatted(file)));
  }
}
