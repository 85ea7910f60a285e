package dev.drydock.verify;

import dev.drydock.catalog.ObjectId;
import dev.drydock.catalog.Snapshot;
import dev.drydock.migration.History;
import dev.drydock.migration.HistoryRecord;
import dev.drydock.migration.StatusList;
import dev.drydock.migration.StatusRow;
import dev.drydock.migration.Version;
import dev.drydock.problem.DrydockException;
import dev.drydock.query.library.DiagnosticQuery;
import dev.drydock.query.library.Library;
import dev.drydock.query.library.Surroundings;
import dev.drydock.verify.Bundle.Part;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes the parts of a bundle; what is secret in them is taken out by {@link Bundle#of}. */
public final class BundleParts {
  private BundleParts() {}

  public static Part checklist(Checklist checklist) {
    return new Part("checklist.md", "The checklist", ChecklistMarkdown.of(checklist));
  }

  /**
   * @param program Drydock and its version
   */
  public static Part versions(String program, Checklist checklist) {
    return new Part(
        "versions.txt",
        "Versions",
        "%s%nJava %s on %s %s%nPostgreSQL %s%n"
            .formatted(
                program,
                Runtime.version(),
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                checklist.server().version()));
  }

  /**
   * @param text as it was pasted
   */
  public static Part error(String text) {
    return new Part("error.txt", "The error", text);
  }

  /** What the server says of itself, by three questions of the library. */
  public static Part server(Questions questions, Library library, Surroundings surroundings)
      throws DrydockException {
    StringBuilder text = new StringBuilder();
    for (String name : List.of("server-facts", "extensions", "settings-changed")) {
      DiagnosticQuery query = DiagnosticQuery.of(library.named(name), Map.of(), surroundings);
      text.append(library.named(name).title()).append('\n');
      for (List<String> row : questions.ask(query.text(), query.values())) {
        text.append("  ").append(line(row)).append('\n');
      }
    }
    return new Part("server.txt", "The server", text.toString());
  }

  public static Part status(StatusList list) {
    return new Part(
        "status.txt",
        "The folder against the history",
        list.rows().stream().map(BundleParts::status).collect(Collectors.joining()));
  }

  public static Part history(History history) {
    return new Part(
        "history.txt",
        "The history, " + history.table(),
        history.exists()
            ? history.records().stream().map(BundleParts::row).collect(Collectors.joining())
            : "The table is not there.\n");
  }

  /** Names only: no definition, no row. */
  public static Part objects(Snapshot snapshot) {
    return new Part(
        "objects.txt",
        "The objects there are",
        snapshot.objects().keySet().stream()
            .map(ObjectId::toString)
            .map(name -> oneLine(name) + "\n")
            .collect(Collectors.joining()));
  }

  private static String status(StatusRow row) {
    String flags =
        row.flags().stream()
            .map(flag -> flag.name().toLowerCase(Locale.ROOT).replace('_', '-'))
            .sorted()
            .collect(Collectors.joining(","));
    return line(
            List.of(
                row.status().name().toLowerCase(Locale.ROOT),
                row.versionText(),
                row.migration().map(file -> file.file()).orElse(row.name()),
                flags))
        + "\n";
  }

  private static String row(HistoryRecord record) {
    return line(
            List.of(
                record.succeeded() ? "applied" : "failed",
                record.version().map(Version::text).orElse(""),
                record.name().or(record::id).orElse(""),
                record.appliedAt().map(Object::toString).orElse(""),
                record.appliedBy().orElse(""),
                record.took().map(took -> took.toMillis() + " ms").orElse(""),
                record.checksum().orElse(""),
                record.error().orElse("")))
        + "\n";
  }

  private static String line(List<String> values) {
    return values.stream()
        .filter(value -> !value.isEmpty())
        .map(BundleParts::oneLine)
        .collect(Collectors.joining(" | "));
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s*\\R\\s*", " ");
  }
}
