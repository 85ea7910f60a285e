package dev.drydock.ui.tour;

import dev.drydock.command.StatusReport;
import dev.drydock.migration.Flag;
import dev.drydock.migration.Status;
import dev.drydock.migration.StatusList.Counts;
import dev.drydock.migration.StatusRow;
import dev.drydock.run.MigrationReport;
import dev.drydock.run.Outcome;
import dev.drydock.run.RunReport;
import dev.drydock.ui.shell.MainWindow;
import dev.drydock.ui.shell.Opening;
import dev.drydock.ui.tour.Stagehand.StepFailed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** The steps of the tour: each does something in the window and says what came of it. */
final class Story {
  private static final Duration START = Duration.ofMinutes(3);
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final String INDEX =
      "CREATE INDEX IF NOT EXISTS product_migrations_product_id_idx";
  private static final String FIX =
      "ALTER TABLE product_migrations ADD COLUMN IF NOT EXISTS error_message text;\n\n" + INDEX;

  private final Stagehand hand;
  private final MainWindow window;

  Story(Stagehand hand, MainWindow window) {
    this.hand = hand;
    this.window = window;
  }

  String open() throws StepFailed {
    hand.run(() -> window.begin(new Opening.Demo()));
    hand.until(
        "the demo is connected",
        START,
        () -> window.report().flatMap(StatusReport::database).isPresent());
    StatusReport report = report();
    return "PostgreSQL "
        + report.database().orElseThrow().version()
        + ", "
        + report.toolTitle()
        + ", "
        + report.toolReason();
  }

  String list() throws StepFailed {
    Counts counts = report().list().counts();
    require(counts.applied() > 0 && counts.pending() > 0 && counts.duplicate() > 0, "a full list");
    return counts.total()
        + " migrations: "
        + counts.applied()
        + " applied, "
        + counts.pending()
        + " pending, "
        + counts.duplicate()
        + " duplicate, "
        + counts.drifted()
        + " drifted, "
        + counts.missing()
        + " missing";
  }

  String firstDryRun() throws StepFailed {
    RunReport seen = dryRun();
    require(seen.outcome() == Outcome.WOULD_FAIL, "a failure foreseen, not " + seen.outcome());
    return said(seen);
  }

  String renumber() throws StepFailed {
    hand.run(() -> window.navigation().back());
    hand.run(() -> window.navigation().renumber(java.util.List.of()));
    hand.press(window.root(), "Rename ", PATIENCE);
    hand.until(
        "no pending version is used twice", PATIENCE, () -> rows(Story::isPendingTwice) == 0);
    return report().list().rows().stream()
        .filter(row -> row.status() == Status.PENDING)
        .map(StatusRow::versionText)
        .reduce((a, b) -> a + " " + b)
        .map(versions -> "pending now: " + versions)
        .orElse("");
  }

  String fix() throws StepFailed {
    Path file = productMigrations();
    try {
      long before = Files.size(file);
      Files.writeString(file, Files.readString(file).replace(INDEX, FIX));
      hand.until(
          "the window has read the saved file",
          PATIENCE,
          () ->
              rows(
                      row ->
                          row.migration()
                              .filter(m -> m.size() > before && m.path().equals(file))
                              .isPresent())
                  == 1);
    } catch (IOException e) {
      throw new StepFailed(e.getMessage());
    }
    return file.getFileName() + " gets the column that is missing; re-read at once";
  }

  String secondDryRun() throws StepFailed {
    RunReport seen = dryRun();
    require(
        seen.outcome() == Outcome.WOULD_APPLY || seen.outcome() == Outcome.UNPROVEN,
        "nothing that fails, not " + said(seen));
    return said(seen);
  }

  String apply() throws StepFailed {
    int pending = report().list().counts().pending();
    hand.press(window.root(), "▶ Apply this plan", PATIENCE);
    hand.press(window.root(), "Apply " + pending + " to ", PATIENCE);
    hand.until(
        "nothing is pending", PATIENCE, () -> rows(row -> row.status() == Status.PENDING) == 0);
    Counts counts = report().list().counts();
    require(counts.failed() == 0, "no failed migration");
    return pending + " applied; " + counts.applied() + " in all, none pending";
  }

  private RunReport dryRun() throws StepFailed {
    Optional<RunReport> before = hand.call(window::rehearsal);
    hand.run(() -> window.navigation().dryRun(Optional.empty()));
    hand.until("the dry run ends", PATIENCE, () -> !window.rehearsal().equals(before));
    return hand.call(window::rehearsal).orElseThrow();
  }

  private Path productMigrations() throws StepFailed {
    return report().list().rows().stream()
        .filter(row -> row.name().equals("product_migrations"))
        .flatMap(row -> row.migration().stream())
        .map(migration -> migration.path())
        .findFirst()
        .orElseThrow(() -> new StepFailed("the file product_migrations is not listed"));
  }

  private StatusReport report() throws StepFailed {
    return hand.call(window::report).orElseThrow(() -> new StepFailed("nothing is listed"));
  }

  private long rows(Predicate<StatusRow> which) {
    return window.report().stream()
        .flatMap(report -> report.list().rows().stream())
        .filter(which)
        .count();
  }

  private static boolean isPendingTwice(StatusRow row) {
    return row.status() == Status.PENDING && row.flags().contains(Flag.DUPLICATE);
  }

  private static String said(RunReport report) {
    String failure =
        report.migrations().stream()
            .filter(migration -> migration.error().isPresent())
            .findFirst()
            .map(Story::said)
            .or(() -> report.reason().map(reason -> ": " + reason.message()))
            .orElse("");
    return report.outcome().name().toLowerCase(Locale.ROOT).replace('_', ' ') + failure;
  }

  private static String said(MigrationReport migration) {
    return migration
        .error()
        .map(
            error ->
                ": "
                    + migration.file()
                    + ":"
                    + error.place().line()
                    + " "
                    + error.server().message()
                    + " ["
                    + error.server().sqlState()
                    + "]")
        .orElse("");
  }

  private static void require(boolean holds, String what) throws StepFailed {
    if (!holds) {
      throw new StepFailed("expected " + what);
    }
  }
}
