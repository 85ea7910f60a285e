package dev.drydock.command;

import dev.drydock.catalog.Scope;
import dev.drydock.catalog.Snapshot;
import dev.drydock.catalog.Uncompared;
import dev.drydock.compare.Comparison;
import dev.drydock.compare.FolderReplay;
import dev.drydock.compare.KeptReplays;
import dev.drydock.compare.Noise;
import dev.drydock.compare.NotCompared;
import dev.drydock.compare.Origins;
import dev.drydock.compare.Platform;
import dev.drydock.compare.Respelling;
import dev.drydock.compare.SchemaComparison;
import dev.drydock.compare.Side;
import dev.drydock.compare.SnapshotFile;
import dev.drydock.migration.FolderSettings;
import dev.drydock.migration.Migration;
import dev.drydock.migration.StatusRow;
import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Problem;
import dev.drydock.run.HistoryScope;
import dev.drydock.run.PlanOptions;
import dev.drydock.run.RunControl;
import dev.drydock.run.RunPlan;
import dev.drydock.run.journal.Journal;
import dev.drydock.scratch.ScratchDatabase;
import dev.drydock.scratch.ScratchServer;
import dev.drydock.server.Database;
import dev.drydock.server.Meanwhile;
import dev.drydock.server.Session;
import dev.drydock.tool.Survey;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Compares the schema a database should have with the one it has. Only reads there. */
public final class CompareSchemas {
  /** The name of the side that is what the folder makes. */
  public static final String FOLDER = "the folder";

  private final PlanPending planPending;
  private final ScratchServer scratchServer;
  private final TemporaryFolders temporary;
  private final KeptReplays kept;

  /**
   * @param kept what folders were found to make
   */
  CompareSchemas(
      PlanPending planPending,
      ScratchServer scratchServer,
      TemporaryFolders temporary,
      KeptReplays kept) {
    this.planPending = planPending;
    this.scratchServer = scratchServer;
    this.temporary = temporary;
    this.kept = kept;
  }

  /** Where it is written what a database should have. */
  public sealed interface Against {
    /**
     * The workspace's own folder, replayed on an empty scratch database.
     *
     * @param appliedOnly whether only what the history says was applied counts
     */
    record TheFolder(boolean appliedOnly) implements Against {}

    /** Another database; the workspace stays its owner's. */
    record Another(Workspace workspace) implements Against {}

    /** A file made by {@link CompareSchemas#save}. */
    record Saved(Path file) implements Against {}
  }

  /**
   * Compares. Replaying a folder takes as long as its statements do.
   *
   * @param noise what is passed over
   * @param progress hears in a few words what takes long
   * @throws DrydockException INPUT without a database or with a file that is no snapshot; CANCELLED
   */
  public CompareReport compare(
      Workspace workspace,
      Against against,
      Set<Noise> noise,
      Consumer<String> progress,
      RunControl control)
      throws DrydockException {
    Database database = Surveys.database(workspace);
    Survey survey = planPending.surveys().survey(workspace);
    Scope scope = scope(survey);
    progress.accept("Reading the schema of " + database.facts().database());
    FolderSettings settings = FolderSettings.read(workspace.folder());
    SchemaComparison how =
        new SchemaComparison(Platform.none(), noise, settings.compare(), Origins.unknown());
    try (Meanwhile<Read> actual = new Meanwhile<>(() -> read(database, scope))) {
      Side expected;
      List<Problem> remarks = new ArrayList<>();
      switch (against) {
        case Against.TheFolder folder -> {
          return againstFolder(workspace, survey, folder, actual, noise, progress, control);
        }
        case Against.Another another -> {
          Read other = read(Surveys.database(another.workspace()), scope);
          expected = other.side();
          remarks.addAll(other.remarks());
        }
        case Against.Saved saved -> expected = SnapshotFile.read(saved.file());
      }
      remarks.addAll(actual.get().remarks());
      Comparison comparison =
          new SpelledOtherwise(scratchServer, workspace, survey)
              .sifted(
                  how,
                  how.compare(expected, actual.get().side(), remarks),
                  scope,
                  progress,
                  control);
      return new CompareReport(comparison, how, scope, Set.of(), Set.of());
    }
  }

  /**
   * Writes the schema of a database to a file, over one that is there.
   *
   * @throws DrydockException INPUT without a database, or when the file cannot be written
   */
  public void save(Workspace workspace, Path file) throws DrydockException {
    Database database = Surveys.database(workspace);
    SnapshotFile.write(file, read(database, scope(planPending.surveys().survey(workspace))).side());
  }

  /** A schema, and what is to be said of it. */
  private record Read(Side side, List<Problem> remarks) {}

  private static Read read(Database database, Scope scope) throws DrydockException {
    String name = database.facts().database();
    try (Session session = database.read()) {
      return new Read(
          Side.of(name, Snapshot.read(session, scope), database.facts().role()),
          NotCompared.warning(Uncompared.read(session), name).stream().toList());
    }
  }

  /** Without the history, wherever it may be kept. */
  private static Scope scope(Survey survey) {
    return HistoryScope.without(
        survey.tool().layouts(), survey.history().map(located -> located.table()));
  }

  private CompareReport againstFolder(
      Workspace workspace,
      Survey survey,
      Against.TheFolder folder,
      Meanwhile<Read> actual,
      Set<Noise> noise,
      Consumer<String> progress,
      RunControl control)
      throws DrydockException {
    Scope scope = scope(survey);
    String platform = survey.tool().id();
    progress.accept("Replaying the folder on a scratch database");
    try (ScratchDatabase scratch = scratchServer.empty(platform, progress, control::cancelled);
        TemporaryFolders.Temporary journal = temporary.make()) {
      Replaying replaying =
          known ->
              FolderReplay.run(
                  scratch,
                  () -> plan(workspace, survey, scratch, folder),
                  known,
                  scope,
                  new Journal(journal.path()),
                  PlanPending.origin(workspace),
                  event -> {},
                  control);
      Comparing comparing =
          replay -> {
            SchemaComparison how =
                new SchemaComparison(
                    new Platform(replay.standIns(), replay.history()),
                    noise,
                    FolderSettings.read(workspace.folder()).compare(),
                    replay.origins());
            Side expected = Side.of(FOLDER, replay.schema(), scratch.database().facts().role());
            List<Problem> warnings = new ArrayList<>(replay.warnings());
            warnings.addAll(actual.get().remarks());
            return new Compared(how, how.compare(expected, actual.get().side(), warnings), replay);
          };
      Compared compared = comparing.of(replaying.with(Optional.of(kept)));
      if (!compared.replay().live() && Respelling.isNeeded(compared.comparison())) {
        compared = comparing.of(replaying.with(Optional.empty()));
      }
      return report(survey, scratch, scope, compared);
    }
  }

  /** Replays the folder, where what it makes is not known. */
  @FunctionalInterface
  private interface Replaying {
    FolderReplay with(Optional<KeptReplays> known) throws DrydockException;
  }

  /** Compares with what a replay made. */
  @FunctionalInterface
  private interface Comparing {
    Compared of(FolderReplay replay) throws DrydockException;
  }

  private record Compared(SchemaComparison how, Comparison comparison, FolderReplay replay) {}

  private static CompareReport report(
      Survey survey, ScratchDatabase scratch, Scope scope, Compared compared)
      throws DrydockException {
    Comparison comparison = compared.comparison();
    Set<String> waiting = waiting(survey);
    return new CompareReport(
        Respelling.sift(
            compared.how(), comparison, scratch.database(), Respelling.Like.EXPECTED, scope),
        compared.how(),
        scope,
        waiting,
        overtaken(waiting, comparison, compared.replay().origins()));
  }

  private static Set<String> waiting(Survey survey) {
    return survey.list().rows().stream()
        .filter(StatusRow::toRun)
        .flatMap(row -> row.migration().stream())
        .map(Migration::file)
        .collect(Collectors.toSet());
  }

  private static Set<String> overtaken(
      Set<String> waiting, Comparison comparison, Origins origins) {
    Snapshot actual = comparison.actual().snapshot();
    return comparison.expected().snapshot().objects().keySet().stream()
        .filter(id -> id.kind().isRelation() && actual.find(id).isPresent())
        .flatMap(id -> origins.file(id).stream())
        .filter(waiting::contains)
        .collect(Collectors.toSet());
  }

  private RunPlan plan(
      Workspace workspace, Survey survey, ScratchDatabase scratch, Against.TheFolder folder)
      throws DrydockException {
    RunPlan plan =
        planPending.plan(workspace.on(scratch.database()), new PlanOptions(Optional.empty(), true));
    if (!folder.appliedOnly()) {
      return plan;
    }
    Set<String> applied =
        survey.list().rows().stream()
            .filter(row -> row.record().isPresent() && !row.toRun())
            .map(StatusRow::migration)
            .flatMap(Optional::stream)
            .map(migration -> migration.file())
            .collect(Collectors.toSet());
    return plan.only(migration -> applied.contains(migration.migration().file()));
  }
}
