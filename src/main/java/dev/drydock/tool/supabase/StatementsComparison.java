package dev.drydock.tool.supabase;

import dev.drydock.migration.ChecksumAlgorithm;
import dev.drydock.migration.ChecksumComparison;
import dev.drydock.migration.Checksums;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** A file's statements against the stored ones, both as the CLI cuts them. */
final class StatementsComparison {
  /** Not a checksum the CLI keeps: one of what it keeps, so that the two can be shown. */
  static final String ALGORITHM = "sha256 of statements";

  private StatementsComparison() {}

  static ChecksumComparison of(List<String> stored, String text) {
    List<String> file = CliSplitter.split(text);
    boolean matches = file.equals(stored);
    boolean lineEndings =
        !matches
            && CliSplitter.split(Checksums.normalised(text))
                .equals(stored.stream().map(Checksums::normalised).toList());
    return new ChecksumComparison(
        ALGORITHM, Optional.of(hash(file)), Optional.of(hash(stored)), matches, lineEndings);
  }

  private static String hash(List<String> statements) {
    String joined = String.join(";\n", statements);
    return ChecksumAlgorithm.SHA256.of(joined.getBytes(StandardCharsets.UTF_8));
  }
}
