package dev.drydock.migration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Numbered files on disk and the records that tell of them, made short. */
final class TestMigrations {
  private TestMigrations() {}

  static Migration file(Path folder, String name, String text) throws IOException {
    return of(Files.writeString(folder.resolve(name), text));
  }

  static Migration of(Path path) {
    FileDigest digest = FileDigest.of(path);
    String file = path.getFileName().toString();
    String id = file.substring(0, file.length() - 4);
    int end = id.indexOf('_');
    return new Migration(
        Optional.of(Version.numeric(id.substring(0, end))),
        id.substring(end + 1),
        id,
        file,
        path,
        Kind.VERSIONED,
        digest.content(),
        digest.size(),
        digest.checksum(),
        digest.plain(),
        Optional.empty());
  }

  /** A file without a version, which runs again whenever it changes. */
  static Migration repeatable(Path folder, String name, String text) throws IOException {
    Path path = Files.writeString(folder.resolve(name), text);
    FileDigest digest = FileDigest.of(path);
    return new Migration(
        Optional.empty(),
        name.substring("R__".length(), name.length() - ".sql".length()),
        name,
        name,
        path,
        Kind.REPEATABLE,
        digest.content(),
        digest.size(),
        digest.checksum(),
        digest.plain(),
        Optional.empty());
  }

  /** A folder with one small file for every name, in their order. */
  static Folder folder(Path path, String... names) throws IOException {
    List<Migration> migrations = new ArrayList<>();
    for (String name : names) {
      migrations.add(file(path, name + ".sql", "SELECT '" + name + "';\n"));
    }
    return new Folder(path, migrations, true, List.of());
  }

  static HistoryRecord record(String version, String name) {
    return record(version, Optional.of(name), Optional.empty());
  }

  static HistoryRecord record(String version, Optional<String> name, Optional<String> checksum) {
    return new HistoryRecord(
        Optional.of(Version.numeric(version)),
        Optional.empty(),
        name,
        true,
        Optional.empty(),
        Optional.of(Instant.EPOCH),
        Optional.empty(),
        Optional.empty(),
        checksum,
        Map.of());
  }

  static HistoryRecord failed(String version, String name, String error) {
    HistoryRecord record = record(version, name);
    return new HistoryRecord(
        record.version(),
        record.id(),
        record.name(),
        false,
        Optional.of(error),
        record.appliedAt(),
        record.appliedBy(),
        record.took(),
        record.checksum(),
        record.columns());
  }

  static Optional<History> history(HistoryRecord... records) {
    return Optional.of(
        new History(new HistoryTable("public", "h"), "test", true, List.of(records)));
  }

  /** Compares SHA-256 checksums where there is one. */
  static Optional<ChecksumComparison> compare(HistoryRecord record, Migration file) {
    return record
        .checksum()
        .flatMap(
            c -> Checksums.compare(c, true, file, () -> MigrationText.read(file.path()).text()));
  }
}
