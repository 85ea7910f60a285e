package dev.drydock.explain;

import java.util.List;
import java.util.regex.Matcher;

/** Files a tool finds to be not applied: which may have changed, or be so only elsewhere. */
final class LateFiles {
  private LateFiles() {}

  static List<Kept> all() {
    return List.of(
        Kept.of(
            "Detected resolved migration not applied to database: ([\\w.]*\\w)",
            "flyway_schema_history",
            "installed_rank script checksum success",
            "SELECT script, success, installed_on FROM %s"
                + " WHERE version = ? AND success ORDER BY installed_rank DESC",
            LateFiles::late),
        Kept.of(
            "found \\d+ missing migrations before current version \\d+"
                + "(?::?\\s+version (\\d+): (\\S+))?",
            "goose_db_version",
            "version_id is_applied tstamp",
            "SELECT version_id FROM (SELECT version_id, is_applied FROM %s"
                + " WHERE version_id::text = ? ORDER BY id DESC LIMIT 1) AS last WHERE is_applied",
            LateFiles::late),
        Kept.of(
            "Migrations are pending\\.(?:.{0,300}?\\b(\\d{3,14})_\\w+\\.rb)?",
            "schema_migrations",
            "version",
            "SELECT version FROM %s WHERE version = ?",
            LateFiles::rails));
  }

  private static void late(Draft draft, Case failure, Matcher said, Kept.Seen history) {
    String version = said.group(1);
    if (isThere(draft, version, history)) {
      return;
    }
    HalfDone.of(failure, version)
        .ifPresent(
            done -> {
              draft.why(done.told());
              if (!done.isNothing()) {
                draft.fix(
                    Near.said(
                        "Write %s so that it leaves alone what is there (IF NOT EXISTS), then apply it"
                                .formatted(done.file())
                            + " out of order"));
              }
            });
  }

  private static void rails(Draft draft, Case failure, Matcher said, Kept.Seen history) {
    if (!isThere(draft, said.group(1), history)) {
      draft
          .why("%s has no %s.".formatted(history.table(), said.group(1)))
          .fix(
              Near.said(
                  "Apply it: bin/rails db:migrate, with the RAILS_ENV the application runs with"));
    }
  }

  private static boolean isThere(Draft draft, String version, Kept.Seen history) {
    if (history.rows().isEmpty()) {
      return false;
    }
    RunnerHistory.settled(draft, "%s has %s.".formatted(history.table(), version));
    return true;
  }
}
