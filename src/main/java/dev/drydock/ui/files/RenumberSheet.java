package dev.drydock.ui.files;

import dev.drydock.command.RenumberFile;
import dev.drydock.command.RenumberPlan;
import dev.drydock.command.RenumberPlan.Reference;
import dev.drydock.command.Workspace;
import dev.drydock.problem.DrydockException;
import dev.drydock.ui.kit.Copy;
import dev.drydock.ui.kit.Navigation;
import dev.drydock.ui.kit.Sheet;
import dev.drydock.ui.kit.Visible;
import dev.drydock.ui.report.Amounts;
import dev.drydock.ui.task.Tasks;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Shows exactly what a renumbering does, and does it when that is wanted. */
public final class RenumberSheet {
  private final RenumberFile renumber;
  private final Tasks tasks;
  private final Navigation navigation;
  private final Workspace workspace;

  public RenumberSheet(
      RenumberFile renumber, Tasks tasks, Navigation navigation, Workspace workspace) {
    this.renumber = renumber;
    this.tasks = tasks;
    this.navigation = navigation;
    this.workspace = workspace;
  }

  /** A plan, and whether all files named by a date alone could get full timestamps instead. */
  private record Offer(RenumberPlan plan, boolean dates) {}

  /**
   * Plans and shows the sheet.
   *
   * @param files relative to the folder; empty for every duplicate
   */
  public void open(List<String> files) {
    tasks
        .run("plan the renumbering", progress -> offer(files))
        .onDone(offer -> show(offer.plan(), offer.dates()))
        .onProblem(navigation.notifier()::problem);
  }

  /** The same for all files that are named by a date alone. */
  public void openDates() {
    tasks
        .run("plan full timestamps", progress -> renumber.planDates(workspace))
        .onDone(plan -> show(plan, false))
        .onProblem(navigation.notifier()::problem);
  }

  private Offer offer(List<String> files) throws DrydockException {
    RenumberPlan plan = renumber.plan(workspace, files, Optional.empty());
    return new Offer(plan, renumber.hasDates(workspace));
  }

  private void show(RenumberPlan plan, boolean dates) {
    if (!navigation.isOpen(workspace)) {
      return;
    }
    if (plan.renames().isEmpty() && !dates) {
      navigation.notifier().done("Nothing to renumber: no version is used twice.");
      return;
    }
    Map<Reference, CheckBox> chosen = new LinkedHashMap<>();
    VBox content = new VBox(12, new RenameList(plan));
    if (!plan.references().isEmpty()) {
      content.getChildren().add(references(plan, chosen));
    }
    ScrollPane scroll = new ScrollPane(content);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("form-scroll");
    scroll.setPrefHeight(Math.clamp(120L + 44L * plan.renames().size(), 160, 420));
    Label how = new Label(how(plan));
    how.setWrapText(true);
    how.getStyleClass().add("muted");
    Sheet sheet =
        new Sheet("Renumber", Optional.empty())
            .subtitle(workspace.folder().toString())
            .width(760)
            .body(scroll, how);
    List<Button> beside = new ArrayList<>(List.of(Copy.button("the plan", () -> text(plan))));
    if (dates) {
      Button all = new Button("Give all dates full timestamps…");
      all.setOnAction(
          e -> {
            sheet.close();
            openDates();
          });
      beside.add(all);
    }
    HBox offered = new HBox(8, beside.toArray(Button[]::new));
    offered.setAlignment(Pos.CENTER_LEFT);
    sheet.beside(offered);
    sheet.cancel("Cancel");
    Button go =
        sheet.primary(
            "Rename " + Amounts.count(plan.renames().size(), "file"),
            () -> carryOut(plan, chosen, sheet));
    go.setId("renumber-go");
    go.setDisable(plan.renames().isEmpty());
    navigation.sheets().show(sheet);
  }

  private VBox references(RenumberPlan plan, Map<Reference, CheckBox> chosen) {
    Label heading = new Label("Lines elsewhere that name these files, to be changed as well");
    heading.getStyleClass().addAll("muted", "small-text", "strong");
    VBox box = new VBox(8, heading);
    for (Reference reference : plan.references()) {
      CheckBox check = new CheckBox(place(reference));
      check.setSelected(true);
      // An underline in a file name is no mnemonic.
      check.setMnemonicParsing(false);
      check.getStyleClass().add("mono");
      chosen.put(reference, check);
      Label before = new Label("− " + Visible.of(reference.before().strip()));
      Label after = new Label("+ " + Visible.of(reference.after().strip()));
      before.getStyleClass().addAll("mono", "diff-removed", "diff-line");
      after.getStyleClass().addAll("mono", "diff-added", "diff-line");
      before.setMaxWidth(Double.MAX_VALUE);
      after.setMaxWidth(Double.MAX_VALUE);
      box.getChildren().add(new VBox(1, check, before, after));
    }
    return box;
  }

  private String place(Reference reference) {
    Path file = reference.file();
    Path root = workspace.folder();
    Path shown = file.startsWith(root) ? root.relativize(file) : file;
    return Visible.of(shown + ":" + reference.line());
  }

  private static String how(RenumberPlan plan) {
    return plan.repository()
        .map(
            root ->
                "The folder is in a git repository: the renames go into its index, as git mv"
                    + " would. Nothing is committed.")
        .orElse("The files are renamed on disk; the folder is in no git repository.");
  }

  private void carryOut(RenumberPlan plan, Map<Reference, CheckBox> chosen, Sheet sheet) {
    List<Reference> fix =
        chosen.entrySet().stream()
            .filter(entry -> entry.getValue().isSelected())
            .map(Map.Entry::getKey)
            .toList();
    sheet.close();
    tasks
        .run(
            "renumber",
            progress -> {
              renumber.carryOut(plan, workspace, fix);
              return plan;
            })
        .onDone(
            done ->
                navigation
                    .notifier()
                    .done("Renamed " + Amounts.count(done.renames().size(), "file") + "."))
        .onProblem(navigation.notifier()::problem)
        .onEnd(navigation::refresh);
  }

  private static String text(RenumberPlan plan) {
    return plan.renames().stream()
        .map(rename -> rename.from() + " -> " + rename.to())
        .collect(Collectors.joining("\n"));
  }
}
