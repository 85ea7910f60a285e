package dev.drydock.explain;

import dev.drydock.sql.StringConstant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;

/** What a history has and no file of the folder is: it tells the name the file had. */
final class LostFiles {
  private LostFiles() {}

  static List<Kept> all() {
    return List.of(
        Kept.of(
            "Detected applied migration not resolved locally: ([\\w.]*\\w)",
            "flyway_schema_history",
            "installed_rank script checksum success",
            "SELECT script, installed_by, installed_on FROM %s"
                + " WHERE version = ? ORDER BY installed_rank DESC",
            LostFiles::flyway),
        Kept.of(
            "migration (\\d+) was previously applied but is missing in the resolved migrations",
            "_sqlx_migrations",
            "version description checksum execution_time",
            "SELECT description, version, installed_on FROM %s WHERE version::text = ?",
            LostFiles::sqlx),
        Kept.of(
            "no migration found for version (\\d+)",
            "schema_migrations",
            "version dirty",
            "SELECT version, dirty FROM %s WHERE version::text = ?",
            LostFiles::numbered),
        Kept.of(
            "Remote migration versions not found in .*?--status reverted (\\d+)",
            "schema_migrations",
            "version statements",
            "SELECT name, version FROM %s WHERE version = ?",
            LostFiles::supabase));
  }

  private static void flyway(Draft draft, Case failure, Matcher said, Kept.Seen history) {
    String version = said.group(1);
    if (history.rows().isEmpty()) {
      RunnerHistory.settled(draft, "%s has no version %s.".formatted(history.table(), version));
      return;
    }
    history
        .value(0)
        .ifPresent(file -> draft.why("%s has it as %s.".formatted(history.table(), file)));
    if (inFolder(draft, failure, version)) {
      return;
    }
    fetch(draft, history.value(0).orElse("the file of version " + version))
        .fix(
            Near.said(
                "Only when it is gone for good and what it made is wanted: flyway repair marks it as"
                    + " deleted"));
  }

  private static void sqlx(Draft draft, Case failure, Matcher said, Kept.Seen history) {
    String version = said.group(1);
    if (history.rows().isEmpty()) {
      RunnerHistory.settled(draft, "%s has no %s now.".formatted(history.table(), version));
      return;
    }
    draft.why("In %s it is called “%s”.".formatted(history.table(), history.value(0).orElse("")));
    fetch(draft, sqlxFile(version, history))
        .run(
            "Only when it is gone for good and what it made is wanted, take its row away",
            "DELETE FROM %s WHERE version = %s;".formatted(history.table(), version));
  }

  /** As its tool would have named it; the first column says what it does. */
  static String sqlxFile(String version, Kept.Seen history) {
    return "%s_%s.sql".formatted(version, history.value(0).orElse("").replace(' ', '_'));
  }

  private static void numbered(Draft draft, Case failure, Matcher said, Kept.Seen history) {
    String version = said.group(1);
    if (history.rows().isEmpty()) {
      RunnerHistory.settled(draft, "%s is not at %s now.".formatted(history.table(), version));
      return;
    }
    if (!inFolder(draft, failure, version)) {
      fetch(draft, "the files of version " + version);
    }
  }

  private static void supabase(Draft draft, Case failure, Matcher said, Kept.Seen history) {
    String version = said.group(1);
    if (history.rows().isEmpty()) {
      RunnerHistory.settled(draft, "%s has no %s now.".formatted(history.table(), version));
      return;
    }
    Optional<String> name = history.value(0);
    String file = version + name.map(called -> "_" + called).orElse("") + ".sql";
    Optional<String> other = name.flatMap(called -> namesake(failure, called));
    if (other.isPresent()) {
      draft
          .why("The folder has the same under another number: %s.".formatted(other.get()))
          .fix(
              Near.said(
                  "Where both are the same, rename %s to %s: the number is the one it was applied under"
                      .formatted(other.get(), file)))
          .run(
              "What was run",
              "SELECT unnest(statements) FROM %s WHERE version = %s;"
                  .formatted(history.table(), StringConstant.of(version)));
      return;
    }
    fetch(draft, file);
  }

  /** A file of another number and the same name. */
  private static Optional<String> namesake(Case failure, String called) {
    return failure.trail().files().stream()
        .map(Trail.Listed::name)
        .filter(file -> file.endsWith("_" + called + ".sql"))
        .findFirst();
  }

  private static Draft fetch(Draft draft, String file) {
    return draft.fix(
        Near.said(
            "Fetch %s from version control; another branch may have applied it".formatted(file)));
  }

  /** The folder that is open here may have what the tool does not find. */
  private static boolean inFolder(Draft draft, Case failure, String version) {
    Optional<String> file =
        failure.trail().files().stream()
            .map(Trail.Listed::name)
            .filter(name -> HalfDone.isNamed(name, version))
            .findFirst();
    file.ifPresent(
        name ->
            draft
                .why("This folder has it: %s.".formatted(name))
                .remedy(
                    "Run it again from this folder; if it says the same, it looks at another: see its"
                        + " locations."));
    return file.isPresent();
  }
}
