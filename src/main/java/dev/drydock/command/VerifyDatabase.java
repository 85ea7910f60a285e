package dev.drydock.command;

import dev.drydock.catalog.Scope;
import dev.drydock.catalog.Snapshot;
import dev.drydock.compare.NamedObjects;
import dev.drydock.compare.Noise;
import dev.drydock.compare.Origins;
import dev.drydock.migration.FolderSettings;
import dev.drydock.migration.StatusRow;
import dev.drydock.migration.VerifySettings;
import dev.drydock.problem.DrydockException;
import dev.drydock.query.Console;
import dev.drydock.query.library.Library;
import dev.drydock.query.library.Surroundings;
import dev.drydock.run.RunControl;
import dev.drydock.server.Database;
import dev.drydock.server.Session;
import dev.drydock.verify.Bundle;
import dev.drydock.verify.BundleFile;
import dev.drydock.verify.BundleParts;
import dev.drydock.verify.CatalogItems;
import dev.drydock.verify.Checklist;
import dev.drydock.verify.HistoryItem;
import dev.drydock.verify.Item;
import dev.drydock.verify.LeftoverItem;
import dev.drydock.verify.QueryItems;
import dev.drydock.verify.Questions;
import dev.drydock.verify.RoleItems;
import dev.drydock.verify.SchemaItems;
import dev.drydock.verify.SequenceItem;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Goes through the checklist after migrating. Only reads, of the database and of the folder. */
public final class VerifyDatabase {
  private static final int LEFTOVER_DAYS = 30;

  private final ShowStatus showStatus;
  private final CompareSchemas compareSchemas;
  private final ReadMigration readMigration;
  private final RunQuery runQuery;
  private final RunDiagnostic runDiagnostic;
  private final Clock clock;

  VerifyDatabase(
      ShowStatus showStatus,
      CompareSchemas compareSchemas,
      ReadMigration readMigration,
      RunQuery runQuery,
      RunDiagnostic runDiagnostic,
      Clock clock) {
    this.showStatus = showStatus;
    this.compareSchemas = compareSchemas;
    this.readMigration = readMigration;
    this.runQuery = runQuery;
    this.runDiagnostic = runDiagnostic;
    this.clock = clock;
  }

  /**
   * What is looked at.
   *
   * @param replay whether the folder is replayed on a scratch database, to know what is expected
   * @param leftoverDays how old dated copies of tables may be; empty for the folder's settings,
   *     else 30
   */
  public record Options(boolean replay, Optional<Integer> leftoverDays) {
    /** All of it. */
    public static Options standard() {
      return new Options(true, Optional.empty());
    }
  }

  /**
   * Goes through it. Replaying the folder takes as long as its statements do.
   *
   * @param progress hears in a few words what takes long
   * @throws DrydockException INPUT without a database; CONNECTION; CANCELLED
   */
  public Checklist verify(
      Workspace workspace, Options options, Consumer<String> progress, RunControl control)
      throws DrydockException {
    Database database = Surveys.database(workspace);
    VerifySettings settings = FolderSettings.read(workspace.folder()).verify();
    StatusReport status = showStatus.show(workspace);
    List<Item> items = new ArrayList<>();
    items.add(HistoryItem.of(status.list(), status.history(), status.problems()));
    items.addAll(schema(workspace, status, options, progress, control));
    progress.accept("Asking " + database.facts().database());
    try (Console console = runQuery.open(workspace)) {
      Questions questions = questions(console, workspace);
      items.addAll(
          new CatalogItems(questions, runDiagnostic.own(), runDiagnostic.surroundings(workspace))
              .items());
      items.add(SequenceItem.of(questions));
      int days = options.leftoverDays().or(settings::leftoverDays).orElse(LEFTOVER_DAYS);
      items.add(LeftoverItem.of(questions, LocalDate.now(clock), days));
      items.addAll(new RoleItems(questions).items(settings.roles()));
      items.addAll(new QueryItems(questions).items(settings.queries()));
    }
    return new Checklist(database.facts(), name(workspace.folder()), clock.instant(), items);
  }

  /** The root of a file system has no name. */
  private static String name(Path folder) {
    return Optional.ofNullable(folder.getFileName()).orElse(folder).toString();
  }

  /**
   * What to hand over, to be shown before it is saved.
   *
   * @param error the text of the error it is about
   */
  public Bundle bundle(Workspace workspace, Checklist checklist, Optional<String> error)
      throws DrydockException {
    Database database = Surveys.database(workspace);
    StatusReport status = showStatus.show(workspace);
    Library library = runDiagnostic.own();
    Surroundings surroundings = runDiagnostic.surroundings(workspace);
    List<Bundle.Part> parts = new ArrayList<>();
    parts.add(BundleParts.checklist(checklist));
    parts.add(BundleParts.versions(AppInfo.program(), checklist));
    error.map(BundleParts::error).ifPresent(parts::add);
    try (Console console = runQuery.open(workspace)) {
      parts.add(BundleParts.server(questions(console, workspace), library, surroundings));
    }
    parts.add(BundleParts.status(status.list()));
    status.history().map(BundleParts::history).ifPresent(parts::add);
    try (Session session = database.read()) {
      parts.add(BundleParts.objects(Snapshot.read(session, Scope.all())));
    }
    return Bundle.of(parts);
  }

  /**
   * Writes a bundle, as a zip where the file is named so, else as Markdown.
   *
   * @throws DrydockException INPUT when it cannot be written
   */
  public void save(Bundle bundle, Path file) throws DrydockException {
    BundleFile.write(file, bundle);
  }

  private Questions questions(Console console, Workspace workspace) {
    return new Questions(console, runQuery.limits(workspace, Optional.empty()));
  }

  private List<Item> schema(
      Workspace workspace,
      StatusReport status,
      Options options,
      Consumer<String> progress,
      RunControl control)
      throws DrydockException {
    if (!options.replay()) {
      return List.of(
          SchemaItems.notCompared("The folder was not replayed.", "Verify without --no-replay."));
    }
    if (status.list().rows().stream()
        .noneMatch(row -> row.record().isPresent() && row.migration().isPresent())) {
      return List.of(
          SchemaItems.notCompared(
              "No migration of the folder is recorded as applied, so nothing is expected.",
              "Apply them, or record those that were."));
    }
    try {
      CompareReport report =
          compareSchemas.compare(
              workspace,
              new CompareSchemas.Against.TheFolder(true),
              Noise.usual(),
              progress,
              control);
      return SchemaItems.of(report.comparison());
    } catch (DrydockException e) {
      if (e.kind() == DrydockException.Kind.CANCELLED) {
        throw e;
      }
      // fails as the replay did, where it is the database itself that is gone
      NamedObjects named = named(workspace, status);
      return List.of(
          SchemaItems.named(named),
          SchemaItems.notCompared(
              "The folder could not be replayed: " + e.problem().message(), e.problem().remedy()));
    }
  }

  private NamedObjects named(Workspace workspace, StatusReport status) throws DrydockException {
    List<Origins.Source> applied = new ArrayList<>();
    for (StatusRow row : status.list().rows()) {
      if (row.migration().isPresent() && row.record().isPresent() && !row.toRun()) {
        readMigration
            .readIfText(status.tool(), row.migration().get())
            .ifPresent(
                source ->
                    applied.add(new Origins.Source(source.migration().file(), source.script())));
      }
    }
    try (Session session = Surveys.database(workspace).read()) {
      return NamedObjects.of(applied, Snapshot.read(session, Scope.all()));
    }
  }
}
