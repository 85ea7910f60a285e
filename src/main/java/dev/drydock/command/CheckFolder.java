package dev.drydock.command;

import dev.drydock.check.Check;
import dev.drydock.check.Finding;
import dev.drydock.check.Rule;
import dev.drydock.check.RuleInfo;
import dev.drydock.check.Span;
import dev.drydock.check.Subject;
import dev.drydock.check.Surroundings;
import dev.drydock.check.Wrapping;
import dev.drydock.check.schema.Schema;
import dev.drydock.check.schema.SchemaBuilder;
import dev.drydock.migration.CheckSettings;
import dev.drydock.migration.Kind;
import dev.drydock.migration.Migration;
import dev.drydock.migration.Parallel;
import dev.drydock.migration.Status;
import dev.drydock.migration.StatusRow;
import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Place;
import dev.drydock.problem.Problem;
import dev.drydock.server.Database;
import dev.drydock.server.ServerFacts;
import dev.drydock.tool.Survey;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Says what is wrong with a folder, by itself and against the history; works offline. */
public final class CheckFolder {
  static final Comparator<Finding> WORST_FIRST =
      Comparator.comparing((Finding finding) -> !finding.counts())
          .thenComparing(Finding::severity)
          .thenComparing(finding -> finding.file().orElse(""))
          .thenComparing(finding -> finding.span().map(Span::line).orElse(0))
          .thenComparing(finding -> finding.span().map(Span::column).orElse(0))
          .thenComparing(Finding::rule);

  private final Surveys surveys;
  private final ReadMigration readMigration;
  private final Check check;

  CheckFolder(Surveys surveys, ReadMigration readMigration, Check check) {
    this.surveys = surveys;
    this.readMigration = readMigration;
    this.check = check;
  }

  /** What the built-in help says of every rule. */
  public List<RuleInfo> rules() {
    return check.rules().all().stream().map(Rule::info).toList();
  }

  /**
   * Statements are checked where they are still to run: those that are pending, or all offline.
   *
   * @param versions only what concerns these versions or files; empty for everything
   * @throws DrydockException INPUT for a version that is not there
   */
  public CheckReport check(Workspace workspace, List<String> versions) throws DrydockException {
    return checked(workspace, versions).report();
  }

  /**
   * Checks the whole folder and keeps what that was made of, for {@link #again}.
   *
   * @throws DrydockException when folder or history cannot be read
   */
  public KeptCheck keep(Workspace workspace) throws DrydockException {
    return checked(workspace, List.of());
  }

  /**
   * Checks edited files again, within some 50 ms in a folder of 10,000. What was found in other
   * files stays as it was, and so does what folder and history show: checking the whole folder
   * again brings both up to date.
   *
   * @param changed absolute paths; those that are there no longer do not matter unless they were
   *     migrations
   * @return empty when more changed than the text of migrations that were there: then only a check
   *     of the whole folder helps
   * @throws DrydockException INPUT when one can no longer be read
   */
  public Optional<KeptCheck> again(KeptCheck kept, Set<Path> changed) throws DrydockException {
    return new CheckEdited(readMigration, check).check(kept, changed);
  }

  private KeptCheck checked(Workspace workspace, List<String> versions) throws DrydockException {
    Survey survey = surveys.survey(workspace);
    List<StatusRow> chosen = chosen(survey, versions);
    CheckSettings settings = survey.reading().listing().settings().check();
    List<Attempt> attempts = read(survey);
    List<MigrationSource> sources = attempts.stream().flatMap(a -> a.source().stream()).toList();
    List<Subject> subjects = attempts.stream().flatMap(a -> a.subject().stream()).toList();
    Set<String> toRun = files(subjects);
    Set<String> names = names(chosen);
    Predicate<String> wanted = file -> versions.isEmpty() || names.contains(file);
    List<Finding> listed =
        Check.ofProblems(concerning(survey, names, versions.isEmpty()), settings);
    List<Finding> findings = new ArrayList<>(listed);
    int files = 0;
    int statements = 0;
    for (MigrationSource source : sources) {
      if (wanted.test(source.migration().file())) {
        files++;
        statements += source.script().statements().size();
        boolean runs = toRun.contains(source.migration().file());
        findings.addAll(Check.ofProblems(ofText(source, runs), settings));
      }
    }
    SchemaBuilder builder = FolderSchema.begun(workspace, survey);
    subjects.forEach(subject -> FolderSchema.add(builder, subject));
    Schema schema = builder.build();
    Surroundings surroundings = surroundings(workspace, survey);
    findings.addAll(
        check.some(
            subjects,
            subject -> wanted.test(subject.migration().file()),
            schema,
            surroundings,
            settings));
    findings.sort(WORST_FIRST);
    return new KeptCheck(
        new CheckReport(ShowStatus.report(workspace, survey), findings, files, statements),
        listed,
        migrations(sources),
        subjects,
        schema,
        surroundings,
        settings);
  }

  private static Map<Path, Migration> migrations(List<MigrationSource> sources) {
    Map<Path, Migration> migrations = new HashMap<>();
    sources.forEach(source -> migrations.put(source.migration().path(), source.migration()));
    return migrations;
  }

  /** By their names. */
  static Set<String> files(List<Subject> subjects) {
    Set<String> files = new HashSet<>();
    subjects.forEach(subject -> files.add(subject.migration().file()));
    return files;
  }

  /** Offline nothing is known to have run. */
  private static boolean runs(StatusRow row, Migration migration) {
    return migration.kind() != Kind.UNDO && (row.toRun() || row.status() == Status.UNKNOWN);
  }

  static Subject subject(MigrationSource source) {
    return Subject.of(
        source.migration(),
        source.script(),
        switch (source.rule()) {
          case PER_MIGRATION -> Wrapping.PER_FILE;
          case ALL_PENDING -> Wrapping.ALL_PENDING;
          case NONE -> Wrapping.NONE;
        });
  }

  private static Surroundings surroundings(Workspace workspace, Survey survey) {
    Optional<ServerFacts> facts = workspace.database().map(Database::facts);
    return new Surroundings(
        survey.tool().id(),
        facts.isPresent(),
        facts.map(f -> OptionalInt.of(f.major())).orElse(OptionalInt.empty()));
  }

  private List<Attempt> read(Survey survey) throws DrydockException {
    List<StatusRow> rows =
        survey.list().rows().stream().filter(row -> row.migration().isPresent()).toList();
    List<Attempt> attempts =
        Parallel.map(rows, row -> attempt(survey.tool().id(), row, row.migration().orElseThrow()));
    for (Attempt attempt : attempts) {
      if (attempt.failure().isPresent()) {
        throw attempt.failure().get();
      }
    }
    return attempts;
  }

  /**
   * What reading one file came to.
   *
   * @param source empty for a file that cannot be read: its status says why
   * @param subject empty when it is not to run
   */
  private record Attempt(
      Optional<MigrationSource> source,
      Optional<Subject> subject,
      Optional<DrydockException> failure) {}

  private Attempt attempt(String tool, StatusRow row, Migration migration) {
    try {
      Optional<MigrationSource> source = readMigration.readIfText(tool, migration);
      Optional<Subject> subject =
          runs(row, migration)
              ? Optional.of(
                  source.map(CheckFolder::subject).orElseGet(() -> Subject.unread(migration)))
              : Optional.empty();
      return new Attempt(source, subject, Optional.empty());
    } catch (DrydockException e) {
      return new Attempt(Optional.empty(), Optional.empty(), Optional.of(e));
    }
  }

  private static List<StatusRow> chosen(Survey survey, List<String> versions)
      throws DrydockException {
    if (versions.isEmpty()) {
      return survey.list().rows();
    }
    List<StatusRow> rows = new ArrayList<>();
    for (String version : versions) {
      rows.addAll(new FindRow(survey.list()).all(version));
    }
    return rows;
  }

  private static Set<String> names(List<StatusRow> rows) {
    Set<String> names = new HashSet<>();
    for (StatusRow row : rows) {
      names.add(row.versionText());
      row.migration().map(Migration::file).ifPresent(names::add);
    }
    return names;
  }

  private static List<Problem> concerning(Survey survey, Set<String> names, boolean all) {
    return survey.problems().stream()
        .filter(
            problem ->
                all
                    || problem.versions().stream().anyMatch(names::contains)
                    || problem.files().stream().anyMatch(names::contains))
        .toList();
  }

  /**
   * What is wrong with the text as a whole. A script does not know its own file; its problems are
   * given it here.
   *
   * @param runs whether it is still to run: what has run the tool has not refused
   */
  static List<Problem> ofText(MigrationSource source, boolean runs) {
    String file = source.migration().file();
    Stream<Problem> refusal = runs ? source.refusal().stream() : Stream.empty();
    Stream<Problem> read =
        source.script().problems().stream()
            .map(
                problem ->
                    new Problem(
                        problem.code(),
                        problem.severity(),
                        problem.message(),
                        problem.remedy(),
                        source.migration().version().map(v -> List.of(v.text())).orElse(List.of()),
                        List.of(file),
                        problem.place().map(at -> new Place(file, at.line(), at.column()))));
    return Stream.concat(refusal, read).toList();
  }
}
