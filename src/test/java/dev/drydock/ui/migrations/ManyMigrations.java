package dev.drydock.ui.migrations;

import dev.drydock.command.StatusReport;
import dev.drydock.migration.Checksum;
import dev.drydock.migration.Content;
import dev.drydock.migration.Flag;
import dev.drydock.migration.HistoryRecord;
import dev.drydock.migration.Kind;
import dev.drydock.migration.Migration;
import dev.drydock.migration.Status;
import dev.drydock.migration.StatusList;
import dev.drydock.migration.StatusRow;
import dev.drydock.migration.Version;
import dev.drydock.problem.Problem;
import dev.drydock.problem.Severity;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reports of any size, some of everything in them. */
final class ManyMigrations {
  private ManyMigrations() {}

  static StatusReport report(int count) {
    List<StatusRow> rows = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      rows.add(row(i));
      if (i % 10 == 7) {
        problems.add(
            new Problem(
                "duplicate-version",
                Severity.ERROR,
                "Two files have version " + i + ".",
                "Renumber one of them.",
                List.of(version(i)),
                List.of(file(i)),
                Optional.empty()));
      }
    }
    int pending = count / 2;
    return new StatusReport(
        Path.of("migrations").toAbsolutePath(),
        "timestamped",
        "Timestamped files",
        "14 digits",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        new StatusList(
            rows,
            new StatusList.Counts(count, count - pending, pending, 0, count / 10, 0, 0, 0, 0, 0)),
        problems);
  }

  private static StatusRow row(int i) {
    boolean applied = i % 2 == 0;
    Migration migration =
        new Migration(
            Optional.of(Version.numeric(version(i))),
            "change_" + (i % 97) + "_of_contacts_" + i,
            file(i),
            file(i),
            Path.of("migrations", file(i)).toAbsolutePath(),
            Kind.VERSIONED,
            Content.TEXT,
            1500 + i,
            Optional.of(new Checksum("sha256", Integer.toHexString(i * 7919) + "abcdef0123456789")),
            false,
            Optional.empty());
    Optional<HistoryRecord> record =
        applied
            ? Optional.of(
                new HistoryRecord(
                    migration.version(),
                    Optional.empty(),
                    Optional.of(migration.name()),
                    true,
                    Optional.empty(),
                    Optional.of(Instant.parse("2026-01-01T00:00:00Z").plusSeconds(i)),
                    Optional.of("ci-deploy"),
                    Optional.of(Duration.ofMillis(i % 900)),
                    migration.checksum().map(Checksum::value),
                    Map.of()))
            : Optional.empty();
    return new StatusRow(
        Optional.of(migration),
        record,
        applied ? Status.APPLIED : Status.PENDING,
        i % 10 == 7 ? Set.of(Flag.DUPLICATE) : Set.of(),
        Optional.empty());
  }

  static String file(int i) {
    return version(i) + "_change_" + (i % 97) + "_of_contacts_" + i + ".sql";
  }

  private static String version(int i) {
    return String.valueOf(20_200_101_000_000L + i);
  }
}
