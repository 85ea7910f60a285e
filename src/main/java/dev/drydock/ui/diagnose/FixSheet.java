package dev.drydock.ui.diagnose;

import dev.drydock.catalog.ddl.DdlScript;
import dev.drydock.command.CloseDifferences;
import dev.drydock.command.CloseDifferences.Covered;
import dev.drydock.command.CloseDifferences.Proposal;
import dev.drydock.command.CloseDifferences.Written;
import dev.drydock.command.CompareReport;
import dev.drydock.compare.ClosingProof;
import dev.drydock.compare.Difference;
import dev.drydock.problem.Problem;
import dev.drydock.run.RunControl;
import dev.drydock.ui.kit.ErrorPanel;
import dev.drydock.ui.kit.Pill;
import dev.drydock.ui.kit.Sheet;
import dev.drydock.ui.kit.SqlView;
import dev.drydock.ui.kit.Tone;
import dev.drydock.ui.kit.Visible;
import dev.drydock.ui.report.Amounts;
import dev.drydock.ui.report.Target;
import dev.drydock.ui.task.Job;
import dev.drydock.ui.task.Latest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/**
 * Shows the migration that closes the ticked differences, or adopts what is there; tries it on a
 * copy of the database, and saves it as the next version.
 */
final class FixSheet {
  private final Here here;
  private final CloseDifferences closing;
  private final CompareReport report;
  private final List<Difference> chosen;
  private final boolean adopts;
  private final Consumer<Saved> saved;
  private final Target target;
  private final Latest proposing;
  private final Latest proving;
  private final TextField name = new TextField();
  private final Label file = new Label();
  private final CheckBox drops = new CheckBox();
  private final VBox besides = new VBox(4);
  private final SqlView preview;
  private final VBox proof = new VBox(6);
  private final TextField typed = new TextField();
  private final Sheet sheet;
  private final Button save;
  private final List<String> recorded = new ArrayList<>();
  private Optional<Proposal> proposal = Optional.empty();
  private Optional<DdlScript> tried = Optional.empty();

  /**
   * What was written.
   *
   * @param file relative to the folder
   * @param recorded whether it counts as applied already
   */
  record Saved(String file, String sentence, boolean recorded) {}

  FixSheet(
      Here here,
      CompareReport report,
      List<Difference> chosen,
      boolean adopts,
      Consumer<Saved> saved) {
    this.here = here;
    this.closing = here.useCases().closeDifferences();
    this.report = report;
    this.chosen = chosen;
    this.adopts = adopts;
    this.saved = saved;
    this.target = Target.of(here.workspace()).orElseThrow();
    proposing = here.tasks().latest("Write the fix");
    proving = here.tasks().latest("Rehearse the fix");
    preview = new SqlView(here.tasks());
    preview.setPrefHeight(210);
    preview.getStyleClass().add("framed");
    name.setId("fix-name");
    HBox.setHgrow(name, javafx.scene.layout.Priority.ALWAYS);
    file.getStyleClass().addAll("mono", "strong");
    file.setId("fix-file");
    Label label = new Label("Name");
    label.setLabelFor(name);
    HBox named = new HBox(8, label, name, file);
    named.setAlignment(Pos.CENTER_LEFT);
    sheet =
        new Sheet(title(), Optional.of(target.environment()))
            .subtitle(target.line())
            .width(820)
            .body(named, preview, drops, besides, proof)
            .focus(name);
    long untracked = chosen.stream().filter(d -> d.kind() == Difference.Kind.UNTRACKED).count();
    drops.setText(
        "Drop " + Amounts.count((int) untracked, "untracked object") + ", with their rows");
    drops.setManaged(!adopts && untracked > 0);
    drops.setVisible(!adopts && untracked > 0);
    drops.setOnAction(e -> propose());
    sheet.onClosed(proving::cancel);
    sheet.cancel("Cancel");
    save = sheet.primary("Save", this::save);
    save.setDisable(true);
    typed.setId("confirm-database");
    typed.textProperty().addListener((o, was, is) -> allow());
    name.setText(proposedName());
    name.textProperty().addListener((o, was, is) -> propose());
  }

  /** Shows the sheet and tries the fix at once. */
  void open() {
    here.navigation().sheets().show(sheet);
    if (!adopts) {
      here.tasks()
          .run(
              "Look at what is pending",
              progress -> closing.covered(here.workspace(), report, chosen))
          .onDone(this::offer)
          .onProblem(this::wrong);
    }
    propose();
  }

  private String title() {
    return adopts
        ? "Adopt what no migration makes"
        : "Fix " + Amounts.count(chosen.size(), "difference");
  }

  private String proposedName() {
    List<String> relations =
        chosen.stream()
            .filter(d -> adopts == (d.kind() == Difference.Kind.UNTRACKED))
            .sorted(Comparator.comparing(d -> !d.id().kind().isPartOfTable()))
            .map(d -> d.id().relation())
            .distinct()
            .collect(Collectors.toList());
    String what = relations.isEmpty() ? "schema" : relations.getFirst();
    return (adopts ? "adopt " : "mend ") + what + (relations.size() > 1 ? " and others" : "");
  }

  /** Pending files that would fail after the fix can be recorded, as it does what they would. */
  private void offer(List<Covered> covered) {
    for (Covered one : covered) {
      CheckBox box =
          new CheckBox(
              "Record "
                  + Visible.of(one.file())
                  + " as applied: "
                  + (one.onlyMakes()
                      ? "the fix makes all it would make"
                      : "the fix makes its objects; its other statements would not run"));
      box.setMnemonicParsing(false);
      box.setWrapText(true);
      box.setOnAction(e -> record(one.file(), box.isSelected()));
      besides.getChildren().add(box);
      box.setSelected(one.onlyMakes());
      record(one.file(), one.onlyMakes());
    }
    if (!recorded.isEmpty() || adopts) {
      confirm();
    }
  }

  private void record(String one, boolean wanted) {
    recorded.remove(one);
    if (wanted) {
      recorded.add(one);
    }
    confirm();
    allow();
  }

  /** What writes to a production database is confirmed by its name. */
  private void confirm() {
    boolean needed = target.production() && (adopts || !recorded.isEmpty());
    if (needed && typed.getParent() == null) {
      Label label =
          new Label("Type the database name " + target.facts().database() + " to record it there:");
      label.setLabelFor(typed);
      besides.getChildren().add(new VBox(4, label, typed));
    }
  }

  private void propose() {
    proposal = Optional.empty();
    allow();
    boolean drop = drops.isSelected();
    String as = name.getText();
    proposing
        .run(
            progress ->
                adopts
                    ? closing.adopt(here.workspace(), report.comparison(), chosen, as)
                    : closing.close(here.workspace(), report.comparison(), chosen, drop, as),
            this::show)
        .onProblem(this::wrong);
  }

  private void show(Proposal made) {
    proposal = Optional.of(made);
    file.setText(Visible.of(made.migration().files().getFirst().file()));
    preview.show(made.migration().files().getFirst().text(), List.of());
    allow();
    if (adopts) {
      proof
          .getChildren()
          .setAll(
              AnswerPage.muted(
                  "It is not run here: what it makes is there. It is recorded as applied in "
                      + target.facts().database()
                      + ", and runs where it is not."));
      confirm();
    } else if (tried.filter(made.script()::equals).isEmpty()) {
      // Another name is no other script.
      tried = Optional.of(made.script());
      prove(made);
    }
  }

  private void prove(Proposal made) {
    RunControl control = new RunControl();
    Job<ClosingProof> job =
        proving.run(
            progress -> {
              progress.onCancel(control::cancelNow);
              return closing.prove(here.workspace(), report, made, progress::say, control);
            },
            this::proved);
    Label said = new Label("Trying it on a copy of the database…");
    job.message().addListener((o, was, is) -> said.setText(is));
    ProgressBar bar = new ProgressBar();
    bar.setMaxWidth(Double.MAX_VALUE);
    proof.getChildren().setAll(said, bar);
    job.onProblem(this::wrong)
        .onCancelled(() -> proof.getChildren().setAll(AnswerPage.muted("Not tried.")));
  }

  private void proved(ClosingProof result) {
    if (result.failed().isPresent()) {
      say(
          "✕ would fail",
          Tone.DANGER,
          "On a copy it fails: " + result.failed().get().message() + ".",
          result.failed().get().sql());
    } else if (result.left().isEmpty()) {
      say(
          "✓ closes them",
          Tone.SUCCESS,
          "Tried on a copy of the database: none of them is left, and nothing is dropped"
              + (drops.isSelected() ? " but what is ticked." : "."),
          "");
    } else {
      say(
          "≠ not all",
          Tone.WARNING,
          "Tried on a copy: "
              + Amounts.count(result.left().size(), "difference")
              + " would be left, the first "
              + result.left().getFirst().id()
              + ".",
          "");
    }
  }

  private void say(String word, Tone tone, String sentence, String sql) {
    HBox line = new HBox(8, new Pill(word, tone), AnswerPage.wrapped(sentence));
    line.setAlignment(Pos.CENTER_LEFT);
    proof.getChildren().setAll(line);
    if (!sql.isEmpty()) {
      Label statement = AnswerPage.wrapped(sql);
      statement.getStyleClass().add("mono");
      proof.getChildren().add(statement);
    }
  }

  private void wrong(Problem problem) {
    proof.getChildren().setAll(new ErrorPanel(problem));
  }

  private void allow() {
    boolean confirmed =
        typed.getParent() == null
            || !adopts && recorded.isEmpty()
            || typed.getText().equals(target.facts().database());
    save.setDisable(proposal.isEmpty() || !confirmed);
    String version = proposal.map(made -> made.migration().version()).orElse("");
    int records = recorded.size() + (adopts ? 1 : 0);
    save.setText(
        ("Save as " + version).strip()
            + (records == 0
                ? ""
                : adopts
                    ? " and record it on " + target.word()
                    : " and record " + records + " on " + target.word()));
  }

  private void save() {
    if (proposal.isEmpty()) {
      return;
    }
    Proposal made = proposal.get();
    List<String> also = List.copyOf(recorded);
    save.setDisable(true);
    here.tasks()
        .run("Write the fix", progress -> closing.write(here.workspace(), made, also))
        .onDone(written -> done(made, written))
        .onProblem(
            problem -> {
              wrong(problem);
              allow();
            });
  }

  private void done(Proposal made, Written written) {
    sheet.close();
    String first = made.migration().files().getFirst().file();
    here.navigation().refresh();
    String records =
        written.rows().isEmpty()
            ? ""
            : ", " + Amounts.count(written.rows().size(), "row") + " of the history written";
    here.navigation().notifier().done("Written: " + first + records + ".");
    saved.accept(
        new Saved(
            first,
            adopts
                ? "Written and recorded as applied: " + first + "."
                : "Written: " + first + ". It is applied with what is pending.",
            adopts));
  }
}
