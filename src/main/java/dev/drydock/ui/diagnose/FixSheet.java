package dev.drydock.ui.diagnose;

import dev.drydock.catalog.ddl.DdlScript;
import dev.drydock.command.CloseDifferences;
import dev.drydock.command.CloseDifferences.Proposal;
import dev.drydock.command.CloseDifferences.Written;
import dev.drydock.command.CompareReport;
import dev.drydock.compare.ClosingProof;
import dev.drydock.compare.Difference;
import dev.drydock.run.RunControl;
import dev.drydock.ui.kit.Sheet;
import dev.drydock.ui.kit.SqlView;
import dev.drydock.ui.kit.Visible;
import dev.drydock.ui.report.Amounts;
import dev.drydock.ui.report.Target;
import dev.drydock.ui.task.Job;
import dev.drydock.ui.task.Latest;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;

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
  private final FixRecords records;
  private final SqlView preview;
  private final FixProof proof = new FixProof();
  private final Sheet sheet;
  private final Button save;
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
    this.records = new FixRecords(target, this::allow);
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
            .body(named, preview, drops, records, proof)
            .focus(name);
    long untracked = chosen.stream().filter(d -> d.kind() == Difference.Kind.UNTRACKED).count();
    drops.setText(
        "Drop " + Amounts.count((int) untracked, "untracked object") + ", with their rows");
    drops.setManaged(!adopts && untracked > 0);
    drops.setVisible(!adopts && untracked > 0);
    drops.setOnAction(e -> propose());
    sheet.onClosed(proposing::cancel);
    sheet.onClosed(proving::cancel);
    sheet.cancel("Cancel");
    save = sheet.primary("Save", this::save);
    save.setDisable(true);
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
          .onDone(records::offer)
          .onProblem(proof::wrong);
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
        .onProblem(proof::wrong);
  }

  private void show(Proposal made) {
    proposal = Optional.of(made);
    file.setText(Visible.of(made.migration().files().getFirst().file()));
    preview.show(made.migration().files().getFirst().text(), List.of());
    allow();
    if (adopts) {
      proof.remark(
          "What it makes is there already, so it is recorded as applied in "
              + target.facts().database()
              + " and not run; in other databases it runs where it is not applied.");
      records.confirm();
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
            result -> proof.show(result, drops.isSelected()));
    proof.working(job);
    job.onProblem(proof::wrong).onCancelled(() -> proof.remark("Not tried."));
  }

  private void allow() {
    int rows = records.files().size() + (adopts ? 1 : 0);
    save.setDisable(proposal.isEmpty() || rows > 0 && !records.confirmed());
    String version = proposal.map(made -> made.migration().version()).orElse("");
    save.setText(
        ("Save as " + version).strip()
            + (rows == 0
                ? ""
                : adopts
                    ? " and record it on " + target.word()
                    : " and record " + rows + " on " + target.word()));
  }

  private void save() {
    if (proposal.isEmpty()) {
      return;
    }
    Proposal made = proposal.get();
    List<String> also = records.files();
    save.setDisable(true);
    here.tasks()
        .run("Write the fix", progress -> closing.write(here.workspace(), made, also))
        .onDone(written -> done(made, written))
        .onProblem(
            problem -> {
              proof.wrong(problem);
              allow();
            });
  }

  private void done(Proposal made, Written written) {
    sheet.close();
    String first = made.migration().files().getFirst().file();
    here.navigation().refresh();
    String rows =
        written.rows().isEmpty()
            ? ""
            : ", " + Amounts.count(written.rows().size(), "row") + " of the history written";
    here.navigation().notifier().done("Written: " + first + rows + ".");
    saved.accept(
        new Saved(
            first,
            adopts
                ? "Written and recorded as applied: " + first + "."
                : "Written: " + first + ". It is applied with what is pending.",
            adopts));
  }
}
