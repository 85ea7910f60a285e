package dev.drydock.ui.diagnose;

import dev.drydock.command.StatusReport;
import dev.drydock.migration.Status;
import dev.drydock.migration.StatusList;
import dev.drydock.migration.StatusRow;
import dev.drydock.ui.kit.RelativeTime;
import dev.drydock.ui.kit.StatusLabel;
import dev.drydock.ui.kit.StatusSign;
import dev.drydock.ui.kit.Tone;
import dev.drydock.ui.report.Amounts;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;

/** Which version the database has and which the folder has, and what makes the difference. */
final class VersionsPage extends AnswerPage {
  private static final int MOST = 30;

  private final Here here;

  VersionsPage(Here here, StatusReport report) {
    super(word(report), tone(report), sentence(report));
    this.here = here;
    StatusList list = report.list();
    last(list, row -> row.record().isPresent()).ifPresent(row -> more(applied(row)));
    report.problems().stream().limit(5).forEach(problem -> more(problem.message()));
    step("To the migrations", here.navigation()::showMigrations);
    if (list.counts().pending() > 0 && report.database().isPresent()) {
      step("Dry run on scratch", () -> here.navigation().dryRun(Optional.empty()));
    }
    rows("Not applied here", list, StatusRow::toRun);
    rows("Recorded, and the file is gone", list, row -> row.status() == Status.MISSING);
    rows(
        "Changed since they were applied",
        list,
        row -> row.flags().contains(dev.drydock.migration.Flag.DRIFTED));
  }

  private static String word(StatusReport report) {
    if (report.database().isEmpty()) {
      return "· unknown";
    }
    return report.list().counts().pending() > 0 ? "○ behind the folder" : "✓ as the folder";
  }

  private static Tone tone(StatusReport report) {
    if (report.database().isEmpty()) {
      return Tone.NEUTRAL;
    }
    return report.list().counts().pending() > 0 ? Tone.WARNING : Tone.SUCCESS;
  }

  private static String sentence(StatusReport report) {
    StatusList list = report.list();
    String folder =
        last(list, row -> row.migration().isPresent())
            .map(row -> "the folder goes to " + row.versionText())
            .orElse("the folder is empty");
    if (report.database().isEmpty()) {
      return "There is no database to ask; " + folder + ".";
    }
    String here =
        last(list, row -> row.record().isPresent())
            .map(
                row -> "The newest version applied to " + name(report) + " is " + row.versionText())
            .orElse("Nothing is applied to " + name(report));
    int pending = list.counts().pending();
    return here
        + "; "
        + folder
        + (pending == 0
            ? " and nothing waits."
            : ": " + Amounts.count(pending, "migration") + " of it not applied here.");
  }

  private static String name(StatusReport report) {
    return report.database().map(facts -> facts.database() + "@" + facts.host()).orElse("");
  }

  private static Optional<StatusRow> last(StatusList list, Predicate<StatusRow> wanted) {
    return list.rows().reversed().stream()
        .filter(row -> !row.versionText().isEmpty())
        .filter(wanted)
        .findFirst();
  }

  private static String applied(StatusRow row) {
    StringBuilder text = new StringBuilder("Applied last in order: " + row.name());
    row.record()
        .flatMap(record -> record.appliedAt())
        .ifPresent(at -> text.append(", ").append(RelativeTime.ago(at, Instant.now())));
    row.record().flatMap(record -> record.appliedBy()).ifPresent(by -> text.append(" by " + by));
    return text.append(".").toString();
  }

  private void rows(String title, StatusList list, Predicate<StatusRow> wanted) {
    List<StatusRow> rows = list.rows().stream().filter(wanted).toList();
    if (rows.isEmpty()) {
      return;
    }
    part(
        title + " (" + rows.size() + ")",
        rows.stream().limit(MOST).map(this::line).toArray(Node[]::new));
    if (rows.size() > MOST) {
      add(muted("and " + (rows.size() - MOST) + " more"));
    }
  }

  private Node line(StatusRow row) {
    Node name =
        row.migration()
            .<Node>map(
                file -> link(file.file(), () -> here.navigation().showMigration(file.file(), 0)))
            .orElseGet(() -> muted(row.versionText() + "  " + row.name()));
    HBox line = new HBox(8, new StatusLabel(StatusSign.of(row)), name);
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }
}
