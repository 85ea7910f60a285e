package dev.drydock.command;

import dev.drydock.check.Check;
import dev.drydock.check.Finding;
import dev.drydock.check.Rule;
import dev.drydock.check.RuleInfo;
import dev.drydock.check.Span;
import dev.drydock.check.Subject;
import dev.drydock.check.Surroundings;
import dev.drydock.check.Wrapping;
import dev.drydock.check.schema.KnownNames;
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
import dev.drydock.scratch.StandIns;
import dev.drydock.server.Database;
import dev.drydock.server.ServerFacts;
import dev.drydock.server.Session;
import dev.drydock.sql.Script;
import dev.drydock.tool.Survey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;

/** Says what is wrong with a folder, by itself and against the history; works offline. */
public final class CheckFolder {
  private static final Comparator<Finding> WORST_FIRST =
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
    Survey survey = surveys.survey(workspace);
    List<StatusRow> chosen = chosen(survey, versions);
    CheckSettings settings = survey.reading().listing().settings().check();
    List<MigrationSource> sources = read(survey);
    Set<String> names = names(chosen);
    Predicate<String> wanted = file -> versions.isEmpty() || names.contains(file);
    List<Problem> problems = new ArrayList<>(concerning(survey, names, versions.isEmpty()));
    int files = 0;
    int statements = 0;
    for (MigrationSource source : sources) {
      if (wanted.test(source.migration().file())) {
        files++;
        statements += source.script().statements().size();
        problems.addAll(ofText(source));
      }
    }
    List<Finding> findings = new ArrayList<>(Check.ofProblems(problems, settings));
    ofStatements(workspace, survey, sources, settings).stream()
        .filter(finding -> wanted.test(finding.file().orElse("")))
        .forEach(findings::add);
    findings.sort(WORST_FIRST);
    return new CheckReport(ShowStatus.report(workspace, survey), findings, files, statements);
  }

  private List<Finding> ofStatements(
      Workspace workspace, Survey survey, List<MigrationSource> sources, CheckSettings settings)
      throws DrydockException {
    Set<String> toRun = new HashSet<>();
    for (StatusRow row : survey.list().rows()) {
      row.migration()
          .filter(migration -> runs(row, migration))
          .map(Migration::file)
          .ifPresent(toRun::add);
    }
    List<Subject> subjects =
        sources.stream()
            .filter(source -> toRun.contains(source.migration().file()))
            .map(CheckFolder::subject)
            .toList();
    SchemaBuilder schema = begun(workspace, survey);
    subjects.forEach(s -> schema.file(s.migration().file(), s.script(), s.shapes()));
    return check.all(subjects, schema.build(), surroundings(workspace, survey), settings);
  }

  /** What is there before the first of them: a live database, a platform's stand-ins, nothing. */
  private static SchemaBuilder begun(Workspace workspace, Survey survey) throws DrydockException {
    SchemaBuilder schema = new SchemaBuilder(KnownNames.read());
    if (workspace.database().isPresent()) {
      try (Session session = workspace.database().get().read()) {
        return schema.live(session);
      }
    }
    Optional<Script> platform = StandIns.of(survey.tool().id()).map(Script::parse);
    platform.ifPresent(script -> schema.platform(script, Subject.shapes(script)));
    return schema;
  }

  /** Offline nothing is known to have run. */
  private static boolean runs(StatusRow row, Migration migration) {
    return migration.kind() != Kind.UNDO && (row.toRun() || row.status() == Status.UNKNOWN);
  }

  private static Subject subject(MigrationSource source) {
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

  /** A file that cannot be read is left out: its status says why. */
  private List<MigrationSource> read(Survey survey) throws DrydockException {
    List<Migration> migrations =
        survey.list().rows().stream().flatMap(row -> row.migration().stream()).toList();
    List<MigrationSource> sources = new ArrayList<>();
    for (Attempt attempt : Parallel.map(migrations, m -> attempt(survey.tool().id(), m))) {
      if (attempt.failure().isPresent()) {
        throw attempt.failure().get();
      }
      attempt.source().ifPresent(sources::add);
    }
    return sources;
  }

  /** What reading one file came to. */
  private record Attempt(Optional<MigrationSource> source, Optional<DrydockException> failure) {}

  private Attempt attempt(String tool, Migration migration) {
    try {
      return new Attempt(readMigration.readIfText(tool, migration), Optional.empty());
    } catch (DrydockException e) {
      return new Attempt(Optional.empty(), Optional.of(e));
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

  /** A script does not know its own file; its problems are given it here. */
  private static List<Problem> ofText(MigrationSource source) {
    String file = source.migration().file();
    return source.script().problems().stream()
        .map(
            problem ->
                new Problem(
                    problem.code(),
                    problem.severity(),
                    problem.message(),
                    problem.remedy(),
                    source.migration().version().map(v -> List.of(v.text())).orElse(List.of()),
                    List.of(file),
                    problem.place().map(at -> new Place(file, at.line(), at.column()))))
        .toList();
  }
}
