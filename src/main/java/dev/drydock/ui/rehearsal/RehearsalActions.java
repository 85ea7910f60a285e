package dev.drydock.ui.rehearsal;

import dev.drydock.command.KeepPlan;
import dev.drydock.command.json.RunJson;
import dev.drydock.run.RunReport;
import dev.drydock.ui.kit.Navigation;
import dev.drydock.ui.progress.SaveFile;
import dev.drydock.ui.report.ReportMarkdown;
import dev.drydock.ui.report.Target;
import dev.drydock.ui.task.Tasks;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.stage.FileChooser.ExtensionFilter;

/** The buttons of the dry run for the top bar; those that need a result wait for it. */
final class RehearsalActions {
  private final Button back = new Button("Back (Esc)");
  private final Button save = new Button("Save plan…");
  private final Button export = new Button("Export report…");
  private final Button apply = new Button();
  private final KeepPlan keepPlan;
  private final Tasks tasks;
  private final Navigation navigation;
  private final Optional<String> to;

  /**
   * @param to the last version of the plan
   */
  RehearsalActions(
      KeepPlan keepPlan, Tasks tasks, Navigation navigation, Target target, Optional<String> to) {
    this.keepPlan = keepPlan;
    this.tasks = tasks;
    this.navigation = navigation;
    this.to = to;
    back.setOnAction(e -> navigation.back());
    apply.setText("▶ Apply this plan to " + target.word() + "…");
    apply.setVisible(!target.thrownAway());
    apply.setManaged(!target.thrownAway());
    apply.getStyleClass().add(target.production() ? "danger" : "accent");
    for (Button button : List.of(save, export, apply)) {
      button.setDisable(true);
    }
  }

  List<Node> buttons() {
    return List.of(back, save, export, apply);
  }

  /** While it runs there is no way back: it is cancelled first. */
  void running(boolean running) {
    back.setDisable(running);
  }

  /**
   * @param trying whether it was of texts that are in no file: such a plan cannot be applied
   */
  void offer(RehearsalViewModel model, boolean trying) {
    RunReport report = model.report();
    export.setDisable(false);
    export.setOnAction(e -> export(report, model.target()));
    boolean canApply = model.canApply() && !trying;
    save.setDisable(!canApply);
    save.setOnAction(e -> save(report));
    apply.setDisable(!canApply);
    apply.setOnAction(e -> navigation.apply(to, Optional.of(report.fingerprint())));
  }

  private void save(RunReport report) {
    new SaveFile(tasks, navigation.notifier())
        .ask(
            save.getScene().getWindow(),
            "Save plan",
            "plan.json",
            List.of(new ExtensionFilter("Plan", "*.json")),
            file -> keepPlan.save(file, KeepPlan.Plan.of(report, to)));
  }

  private void export(RunReport report, Target target) {
    SaveFile saving = new SaveFile(tasks, navigation.notifier());
    saving.ask(
        export.getScene().getWindow(),
        "Export report",
        "dry-run.md",
        List.of(new ExtensionFilter("Markdown", "*.md"), new ExtensionFilter("JSON", "*.json")),
        file -> SaveFile.text(file, text(file, report, target)));
  }

  /** The report in the form the file's name asks for. */
  static String text(Path file, RunReport report, Target target) {
    return file.toString().endsWith(".json")
        ? RunJson.document("dry-run", report)
        : ReportMarkdown.of(report, target.line(), true);
  }
}
