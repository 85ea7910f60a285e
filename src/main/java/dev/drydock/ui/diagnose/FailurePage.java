package dev.drydock.ui.diagnose;

import dev.drydock.run.journal.JournalEntry;
import dev.drydock.run.journal.JournalLog;
import dev.drydock.ui.kit.RelativeTime;
import dev.drydock.ui.kit.Tone;
import dev.drydock.ui.report.RunWords;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

/** The last run that failed: where and why, and what its error means. */
final class FailurePage extends VBox {

  FailurePage(Here here, LastFailure failure, Consumer<String> compare) {
    JournalEntry run = failure.failed().run();
    Optional<JournalLog.Line> error = failure.failed().error();
    RunWords.Ending ending = RunWords.ending(run);
    AnswerPage page = new AnswerPage(ending.text(), ending.tone(), sentence(run, error));
    page.more(
        RunWords.what(run)
            + " on "
            + RunWords.where(run)
            + ", "
            + RelativeTime.ago(run.startedAt(), Instant.now())
            + ", by "
            + RunWords.who(run)
            + ".");
    Tooltip.install(page, new Tooltip(RelativeTime.exact(run.startedAt())));
    error.ifPresent(line -> page.more(line.word() + "  " + line.text()));
    run.reason().filter(reason -> error.isEmpty()).ifPresent(page::more);
    error
        .filter(line -> line.file().isPresent())
        .ifPresent(
            line ->
                page.step(
                    "Open " + line.file().get() + ":" + Math.max(1, line.line()),
                    () -> here.navigation().showMigration(line.file().get(), line.line())));
    page.step("To the journal", here.navigation()::showJournal);
    getChildren().add(page);
    failure
        .diagnosis()
        .ifPresent(
            found -> getChildren().add(new DiagnosisPage(here, found, failure.text(), compare)));
  }

  private static String sentence(JournalEntry run, Optional<JournalLog.Line> error) {
    return error
        .flatMap(JournalLog.Line::file)
        .map(
            file ->
                file + (error.get().line() > 0 ? ", line " + error.get().line() : "") + " failed.")
        .orElse("The last " + RunWords.what(run).toLowerCase(java.util.Locale.ROOT) + " failed.");
  }

  /** No run failed. */
  static VBox none(Here here) {
    AnswerPage page =
        new AnswerPage(
            "✓ nothing failed",
            Tone.SUCCESS,
            "No run made from this machine on this folder has failed.");
    page.more("If it failed elsewhere, paste its error at the left, or try a dry run.");
    page.step("Dry run on scratch", () -> here.navigation().dryRun(Optional.empty()));
    page.step("To the journal", here.navigation()::showJournal);
    return page;
  }
}
