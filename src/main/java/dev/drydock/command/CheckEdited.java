package dev.drydock.command;

import dev.drydock.check.Check;
import dev.drydock.check.Finding;
import dev.drydock.check.Subject;
import dev.drydock.check.schema.Schema;
import dev.drydock.check.schema.SchemaBuilder;
import dev.drydock.migration.Migration;
import dev.drydock.problem.DrydockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Checks edited files again on the ground of an earlier check: they are read, what they and those
 * after them make is thought through again, and their own rules run. What they change for others is
 * left to the next check of the whole folder.
 */
final class CheckEdited {
  private final ReadMigration readMigration;
  private final Check check;

  CheckEdited(ReadMigration readMigration, Check check) {
    this.readMigration = readMigration;
    this.check = check;
  }

  Optional<KeptCheck> check(KeptCheck kept, Set<Path> changed) throws DrydockException {
    Map<String, MigrationSource> edited = read(kept, changed);
    if (edited.isEmpty()) {
      return Optional.empty();
    }
    List<Subject> subjects = new ArrayList<>(kept.subjects.size());
    int statementsBefore = 0;
    int first = kept.subjects.size();
    int last = first;
    int more = 0;
    for (Subject subject : kept.subjects) {
      MigrationSource source = edited.get(subject.migration().file());
      if (source != null) {
        first = Math.min(first, subjects.size());
        last = subjects.size();
        more += source.script().statements().size() - statements(subject);
      } else if (first == kept.subjects.size()) {
        statementsBefore += statements(subject);
      }
      subjects.add(source == null ? subject : CheckFolder.subject(source));
    }
    Schema schema =
        first == subjects.size()
            ? kept.schema
            : schema(kept, subjects, new Edited(first, last, statementsBefore, more == 0));
    List<Finding> found = new ArrayList<>();
    Set<String> toRun = CheckFolder.files(subjects);
    edited.forEach(
        (file, source) ->
            found.addAll(
                Check.ofProblems(CheckFolder.ofText(source, toRun.contains(file)), kept.settings)));
    found.addAll(
        check.some(
            subjects,
            subject -> edited.containsKey(subject.migration().file()),
            schema,
            kept.surroundings,
            kept.settings));
    CheckReport report = kept.report();
    return Optional.of(
        kept.with(
            new CheckReport(
                report.status(),
                merged(kept, edited.keySet(), found),
                report.files(),
                report.statements() + more),
            subjects,
            schema));
  }

  /** Empty when what changed is more than the text of files that were checked. */
  private Map<String, MigrationSource> read(KeptCheck kept, Set<Path> changed)
      throws DrydockException {
    Map<String, MigrationSource> edited = new LinkedHashMap<>();
    for (Path path : changed) {
      Optional<Migration> migration = Optional.ofNullable(kept.migrations.get(path));
      if (migration.isPresent()) {
        Optional<MigrationSource> source =
            readMigration.readIfText(kept.report().status().tool(), migration.get());
        if (source.isEmpty()) {
          return Map.of();
        }
        edited.put(migration.get().file(), source.get());
      } else if (Files.exists(path)) {
        // Perhaps a new migration, or what decides how others run.
        return Map.of();
      }
    }
    return edited;
  }

  /**
   * Where files were edited.
   *
   * @param first the place of the first one
   * @param last the place of the last one
   * @param statementsBefore those of all files before the first
   * @param asMany whether there are as many statements as before
   */
  private record Edited(int first, int last, int statementsBefore, boolean asMany) {}

  /** Most edits change no table: then what the files behind them do need not be read again. */
  private static Schema schema(KeptCheck kept, List<Subject> subjects, Edited edited) {
    SchemaBuilder builder = SchemaBuilder.after(edited.statementsBefore(), kept.schema);
    int next = edited.last() + 1;
    add(builder, subjects.subList(edited.first(), next));
    if (next < subjects.size()
        && edited.asMany()
        && builder.repeats(edited.statementsBefore(), kept.schema)) {
      return kept.schema;
    }
    add(builder, subjects.subList(next, subjects.size()));
    return builder.build();
  }

  private static void add(SchemaBuilder builder, List<Subject> subjects) {
    subjects.forEach(subject -> FolderSchema.add(builder, subject));
  }

  private static List<Finding> merged(KeptCheck kept, Set<String> files, List<Finding> found) {
    Set<Finding> listed = new HashSet<>();
    kept.listed.stream().filter(f -> isOf(f, files)).forEach(listed::add);
    List<Finding> merged = new ArrayList<>(kept.report().findings());
    merged.removeIf(finding -> isOf(finding, files) && !listed.contains(finding));
    for (Finding finding : found) {
      // What stays is in order already; all of it would take long to sort.
      int place = Collections.binarySearch(merged, finding, CheckFolder.WORST_FIRST);
      merged.add(place < 0 ? -place - 1 : place, finding);
    }
    return merged;
  }

  private static boolean isOf(Finding finding, Set<String> files) {
    return finding.file().filter(files::contains).isPresent();
  }

  private static int statements(Subject subject) {
    return subject.script().statements().size();
  }
}
