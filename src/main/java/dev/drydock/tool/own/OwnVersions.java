package dev.drydock.tool.own;

import dev.drydock.migration.Migration;
import dev.drydock.migration.Version;
import dev.drydock.problem.Problem;
import dev.drydock.problem.Severity;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/** Which versions can stand in a {@code bigint}. */
final class OwnVersions {
  private static final BigInteger GREATEST = BigInteger.valueOf(Long.MAX_VALUE);

  private OwnVersions() {}

  static Optional<Problem> refused(Migration migration) {
    String version = migration.version().map(Version::text).orElse("");
    if (version.matches("[0-9]+") && new BigInteger(version).compareTo(GREATEST) <= 0) {
      return Optional.empty();
    }
    return Optional.of(
        new Problem(
            "version-not-a-number",
            Severity.ERROR,
            migration.file() + " cannot be recorded: this history keeps versions as numbers.",
            "Renumber it, for instance to 042 or 20250828143000.",
            migration.version().map(Version::text).stream().toList(),
            List.of(migration.file()),
            Optional.empty()));
  }
}
