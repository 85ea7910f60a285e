package dev.drydock.ui.migrations;

import dev.drydock.command.MigrationSource;
import dev.drydock.migration.ChecksumComparison;
import dev.drydock.migration.HistoryRecord;
import dev.drydock.run.TransactionMode;
import dev.drydock.ui.kit.RelativeTime;
import java.util.Optional;

/** What is said of a migration in words. */
final class Details {
  private Details() {}

  /** For instance {@code 179 lines · 24 statements · one transaction}. */
  static String summary(MigrationSource source) {
    int statements = source.script().statements().size();
    return counted(source.lines(), "line")
        + " · "
        + counted(statements, "statement")
        + " · "
        + transaction(source.transaction());
  }

  static String transaction(TransactionMode mode) {
    return switch (mode) {
      case RUNNER -> "one transaction";
      case FILE -> "its own BEGIN and COMMIT";
      case SEGMENTS -> "several transactions";
      case NONE -> "no transaction";
    };
  }

  /** Both checksums in full, for a tooltip. */
  static String checksum(MigrationRow row) {
    Optional<ChecksumComparison> both = row.status().checksum();
    if (both.isEmpty()) {
      return row.status()
          .migration()
          .flatMap(m -> m.checksum())
          .map(c -> c.algorithm() + " " + c.value())
          .orElse("");
    }
    ChecksumComparison compared = both.get();
    return compared.algorithm()
        + "\nfile      "
        + compared.file().orElse("—")
        + "\nrecorded  "
        + compared.recorded().orElse("—");
  }

  /** The row as tab-separated text, as it is copied. */
  static String copied(MigrationRow row) {
    return String.join(
        "\t",
        row.sign().word(),
        row.version(),
        row.name(),
        row.appliedAt().map(RelativeTime::exact).orElse(""),
        row.took().map(RelativeTime::took).orElse(""),
        row.by(),
        row.status()
            .migration()
            .flatMap(m -> m.checksum())
            .map(c -> c.value())
            .or(() -> row.status().record().flatMap(HistoryRecord::checksum))
            .orElse(""),
        row.file());
  }

  static String counted(int number, String word) {
    return number + " " + word + (number == 1 ? "" : "s");
  }
}
