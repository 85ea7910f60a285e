package dev.drydock.command;

import dev.drydock.check.Check;
import dev.drydock.compare.KeptReplays;
import dev.drydock.profile.AppPaths;
import dev.drydock.profile.AskedStore;
import dev.drydock.profile.DraftStore;
import dev.drydock.profile.FavouriteStore;
import dev.drydock.profile.Keyring;
import dev.drydock.profile.LibpqEnvironment;
import dev.drydock.profile.PgPass;
import dev.drydock.profile.ProfileStore;
import dev.drydock.run.journal.Journal;
import dev.drydock.scratch.ScratchServer;
import dev.drydock.server.embedded.InstalledServers;
import dev.drydock.server.embedded.ProgramsAtHand;
import dev.drydock.server.embedded.Runs;
import dev.drydock.server.embedded.ZonkyJars;
import dev.drydock.tool.Surveyor;
import dev.drydock.tool.ToolRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.function.Supplier;

/** Everything a front end can do, wired once. */
public record UseCases(
    OpenWorkspace openWorkspace,
    ShowStatus showStatus,
    CheckFolder checkFolder,
    ApplyFix applyFix,
    FixFolder fixFolder,
    TakeFixes takeFixes,
    TryFixes tryFixes,
    ReadStatement readStatement,
    ReadMigration readMigration,
    ShowDrift showDrift,
    ExplainError explainError,
    RehearsePending rehearsePending,
    ApplyPending applyPending,
    OfferBackup offerBackup,
    KeepPlan keepPlan,
    CreateMigration createMigration,
    RenumberFile renumberFile,
    RepairHistory repairHistory,
    CompareSchemas compareSchemas,
    CloseDifferences closeDifferences,
    VerifyDatabase verifyDatabase,
    ReadJournal readJournal,
    TestConnection testConnection,
    ManageProfiles manageProfiles,
    WatchFolder watchFolder,
    RunQuery runQuery,
    RunDiagnostic runDiagnostic,
    CompleteQuery completeQuery,
    KnowNames knowNames,
    MuteDifference muteDifference,
    KeepDrafts keepDrafts,
    KeepAsked keepAsked,
    KeepFavourites keepFavourites,
    OpenDemo openDemo,
    NoteUnforeseen noteUnforeseen)
    implements AutoCloseable {

  /** Those of this process's user and environment. */
  public static UseCases standard() {
    return create(AppPaths.standard(), System.getenv(), Keyring.standard());
  }

  /**
   * @param paths where Drydock keeps its own files
   * @param environment for the libpq variables, and for what a tool's files put in of it
   */
  public static UseCases create(AppPaths paths, Map<String, String> environment, Keyring keyring) {
    ToolRegistry tools = ToolRegistry.standard(environment);
    Surveys surveys = new Surveys(new Surveyor(tools));
    PlanPending planPending = new PlanPending(surveys);
    // Made when first asked for: most commands keep no journal.
    Path runs = paths.state().resolve("journal");
    Supplier<Journal> journal = () -> new Journal(runs);
    FindCutOff findCutOff = new FindCutOff(runs, journal);
    ProfileStore store = new ProfileStore(paths);
    LibpqEnvironment variables = new LibpqEnvironment(environment);
    PgPass passwordFile =
        PgPass.of(
            environment,
            System.getProperty("os.name", ""),
            Path.of(System.getProperty("user.home", "")));
    OpenDemo demo = new OpenDemo(paths.data());
    Connect connect = new Connect(new Passwords(keyring, variables, passwordFile), demo);
    String path = environment.getOrDefault("PATH", "");
    ScratchServer scratch = scratch(paths, environment);
    OfferBackup offerBackup =
        new OfferBackup(paths.data().resolve("backups"), path, Clock.systemDefaultZone());
    ReadMigration readMigration = new ReadMigration(tools);
    CreateMigration create = new CreateMigration(surveys);
    RepairHistory repair = new RepairHistory(surveys, journal);
    ResolveWhere resolve = new ResolveWhere(store, variables, demo);
    CheckFolder checkFolder =
        new CheckFolder(surveys, readMigration, new Check(StandardRules.all()));
    CheckFolder checkBodies =
        new CheckFolder(
            surveys, readMigration, new Check(StandardRules.all().only(BodyFindings.RULES)));
    ApplyFix applyFix = new ApplyFix();
    TakeFixes takeFixes = new TakeFixes(applyFix, create);
    ShowStatus showStatus = new ShowStatus(surveys, findCutOff);
    CompareSchemas compareSchemas =
        new CompareSchemas(
            planPending,
            scratch,
            new TemporaryFolders(paths.cache().resolve("compare")),
            new KeptReplays(paths.cache().resolve("replays")));
    DraftStore drafts = new DraftStore(paths);
    RunQuery runQuery = new RunQuery();
    RunDiagnostic runDiagnostic = new RunDiagnostic(paths.config().resolve("diagnostics"));
    return new UseCases(
        new OpenWorkspace(resolve, connect),
        showStatus,
        checkFolder,
        applyFix,
        new FixFolder(checkFolder, takeFixes),
        takeFixes,
        new TryFixes(applyFix),
        new ReadStatement(),
        readMigration,
        new ShowDrift(surveys),
        new ExplainError(surveys),
        new RehearsePending(planPending, journal, scratch, new BodyFindings(checkBodies)),
        new ApplyPending(planPending, journal, findCutOff, offerBackup),
        offerBackup,
        new KeepPlan(),
        create,
        new RenumberFile(surveys),
        repair,
        compareSchemas,
        new CloseDifferences(create, repair, scratch, new Covering(surveys, readMigration)),
        new VerifyDatabase(
            showStatus,
            compareSchemas,
            readMigration,
            runQuery,
            runDiagnostic,
            Clock.systemDefaultZone()),
        new ReadJournal(journal),
        new TestConnection(resolve, connect),
        new ManageProfiles(store, drafts, keyring),
        new WatchFolder(),
        runQuery,
        runDiagnostic,
        new CompleteQuery(),
        new KnowNames(),
        new MuteDifference(),
        new KeepDrafts(drafts),
        new KeepAsked(new AskedStore(paths)),
        new KeepFavourites(new FavouriteStore(paths)),
        demo,
        new NoteUnforeseen(paths.state().resolve("errors")));
  }

  private static ScratchServer scratch(AppPaths paths, Map<String, String> environment) {
    String path = environment.getOrDefault("PATH", "");
    Path folder = paths.cache().resolve("scratch");
    Path repository = Path.of(System.getProperty("user.home", ""), ".m2", "repository");
    ProgramsAtHand programs =
        new ProgramsAtHand(
            paths.cache().resolve("postgres"),
            InstalledServers.folders(path),
            new ZonkyJars(repository, ZonkyJars.CENTRAL));
    Runs runs = Runs.of(folder.resolve("runs"), environment);
    return new ScratchServer(folder.resolve("images"), runs, programs, path);
  }

  /** Stops the demo's server if it was started. */
  @Override
  public void close() {
    openDemo.close();
  }
}
