package dev.drydock.ui.diagnose;

import dev.drydock.explain.Diagnosis;
import dev.drydock.explain.Explanation;
import dev.drydock.explain.Trail;
import dev.drydock.problem.Fix;
import dev.drydock.ui.kit.Copy;
import dev.drydock.ui.report.Target;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What an error means here, or why a name is missing. */
final class DiagnosisPage extends AnswerPage {
  private static final Pattern MIGRATION =
      Pattern.compile("\\s*(ALTER|CREATE|GRANT|REVOKE|DROP|COMMENT)\\b", Pattern.CASE_INSENSITIVE);

  private final Here here;

  /**
   * @param asked as it was pasted or typed
   * @param compare shows how a table differs from what the folder makes
   */
  DiagnosisPage(Here here, Diagnosis diagnosis, String asked, Consumer<String> compare) {
    super(
        VerdictWord.of(diagnosis.verdict()).text(),
        VerdictWord.of(diagnosis.verdict()).tone(),
        diagnosis.answer());
    this.here = here;
    Explanation explanation = diagnosis.explanation();
    if (!explanation.text().equals(diagnosis.answer())) {
      more(explanation.text());
    }
    more(explanation.remedy());
    steps(diagnosis, asked, compare);
    if (!diagnosis.trail().isEmpty()) {
      part(
          "What the folder does to it",
          diagnosis.trail().stream().map(this::trail).toArray(Node[]::new));
    }
    explanation.fixes().stream()
        .filter(fix -> sql(fix).isPresent())
        .forEach(fix -> part(fix.title(), fix(fix)));
    if (!explanation.evidence().isEmpty()) {
      part(
          "Evidence",
          explanation.evidence().stream()
              .map(one -> new EvidenceBox(here, one, EvidenceBox.FEW))
              .toArray(Node[]::new));
    }
    explanation.check().ifPresent(how -> part("To see that it is mended", sql(how)));
    add(muted(explanation.again()));
  }

  private void steps(Diagnosis diagnosis, String asked, Consumer<String> compare) {
    List<Fix> writable = diagnosis.explanation().fixes().stream().filter(this::isOffered).toList();
    boolean differs =
        switch (diagnosis.verdict()) {
          case OTHER_SHAPE, GONE, NOT_APPLIED -> here.workspace().database().isPresent();
          default -> false;
        };
    if (differs) {
      step("Compare with the folder", () -> compare.accept(table(diagnosis)));
    }
    if (!diagnosis.trail().isEmpty()) {
      Trail.Step last = diagnosis.trail().getLast();
      step(
          "Open " + last.file() + ":" + last.line(),
          () -> here.navigation().showMigration(last.file(), last.line()));
    }
    if (!writable.isEmpty()) {
      step("Write the fix…", () -> write(writable.getFirst()));
    }
    step(
        "Copy as Markdown",
        () -> {
          Copy.text(DiagnosisMarkdown.text(diagnosis, asked, where()));
          here.navigation().notifier().done("Copied for a ticket.");
        });
    VBox elsewhere = new VBox(10);
    step(new OtherProfiles(here, asked, elsewhere.getChildren()::add));
    add(elsewhere);
  }

  private String where() {
    return Target.of(here.workspace())
        .map(Target::line)
        .orElse("no database, the folder " + here.workspace().folder().getFileName() + " alone");
  }

  /** Of {@code table.column} the table. */
  private static String table(Diagnosis diagnosis) {
    String name = diagnosis.name();
    return diagnosis.kind().equals("column") && name.contains(".")
        ? name.substring(0, name.lastIndexOf('.'))
        : name;
  }

  private Node trail(Trail.Step step) {
    Label deed = muted(DiagnosisMarkdown.step(step).substring(step.place().length()));
    HBox line =
        new HBox(
            6,
            link(
                step.file() + ":" + step.line(),
                () -> here.navigation().showMigration(step.file(), step.line())),
            deed);
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  private boolean isOffered(Fix fix) {
    return here.mayWrite() && isMigration(fix);
  }

  /** What is only to be run by hand, such as a VACUUM or a cancel, is no migration. */
  private static boolean isMigration(Fix fix) {
    return fix.newFile().isPresent()
        || fix.sql().filter(sql -> MIGRATION.matcher(sql).lookingAt()).isPresent();
  }

  private static Optional<String> sql(Fix fix) {
    return fix.newFile().map(file -> file.text()).or(fix::sql);
  }

  private Node fix(Fix fix) {
    String text = sql(fix).orElseThrow();
    Button write = new Button("Write…");
    write.getStyleClass().addAll("small", "flat");
    write.setMinWidth(Button.USE_PREF_SIZE);
    write.setAccessibleText("Write as a migration: " + fix.title());
    write.setOnAction(e -> write(fix));
    write.setVisible(isOffered(fix));
    write.setManaged(isOffered(fix));
    return sql(text, write);
  }

  /** To be copied, or to be done with what the buttons say. */
  private static Node sql(String text, Node... buttons) {
    Label shown = wrapped(text);
    shown.getStyleClass().add("mono");
    shown.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(shown, Priority.ALWAYS);
    HBox line = new HBox(8, shown);
    line.getChildren().addAll(buttons);
    line.getChildren().add(Copy.button("the SQL", () -> text));
    line.getStyleClass().add("safe-form");
    return new VBox(line);
  }

  private void write(Fix fix) {
    String name = fix.newFile().map(file -> file.name()).orElseGet(() -> shortName(fix));
    new SaveFixSheet(here, name, sql(fix).orElseThrow()).open();
  }

  /** Without what a title adds behind a comma, for instance when it is meant. */
  private static String shortName(Fix fix) {
    return fix.title().replaceFirst(",.*", "");
  }
}
