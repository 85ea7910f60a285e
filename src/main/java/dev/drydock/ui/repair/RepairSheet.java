package dev.drydock.ui.repair;

import dev.drydock.command.RepairHistory;
import dev.drydock.command.RepairHistory.Repair;
import dev.drydock.command.Workspace;
import dev.drydock.problem.Problem;
import dev.drydock.tool.RowChange;
import dev.drydock.ui.kit.Copy;
import dev.drydock.ui.kit.ErrorPanel;
import dev.drydock.ui.kit.Navigation;
import dev.drydock.ui.kit.Sheet;
import dev.drydock.ui.report.Amounts;
import dev.drydock.ui.report.Target;
import dev.drydock.ui.task.Tasks;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Shows the rows a repair changes, before and after, and changes them when that is wanted. */
public final class RepairSheet {
  private static final int ROWS_SHOWN = 100;

  private final RepairHistory repairs;
  private final Tasks tasks;
  private final Navigation navigation;
  private final Workspace workspace;

  public RepairSheet(
      RepairHistory repairs, Tasks tasks, Navigation navigation, Workspace workspace) {
    this.repairs = repairs;
    this.tasks = tasks;
    this.navigation = navigation;
    this.workspace = workspace;
  }

  /** Looks which rows change and shows the sheet; does nothing offline. */
  public void open(Repair repair) {
    Target.of(workspace)
        .ifPresent(
            target ->
                tasks
                    .run("look at the history", progress -> repairs.preview(workspace, repair))
                    .onDone(rows -> show(target, repair, rows))
                    .onProblem(navigation.notifier()::problem));
  }

  private void show(Target target, Repair repair, List<RowChange> rows) {
    if (!navigation.isOpen(workspace)) {
      return;
    }
    if (rows.isEmpty()) {
      navigation.notifier().done("Nothing to change in the history on " + target.word() + ".");
      return;
    }
    VBox list = new VBox(10);
    rows.stream().limit(ROWS_SHOWN).forEach(row -> list.getChildren().add(new RowChangeView(row)));
    if (rows.size() > ROWS_SHOWN) {
      list.getChildren().add(new Label("and " + (rows.size() - ROWS_SHOWN) + " more rows"));
    }
    ScrollPane scroll = new ScrollPane(list);
    scroll.setFitToWidth(true);
    // What a wrapped value needs is known once it was laid out.
    list.heightProperty()
        .addListener((o, was, is) -> scroll.setPrefViewportHeight(is.doubleValue()));
    scroll.getStyleClass().add("form-scroll");
    Label what = new Label(explanation(repair));
    what.setWrapText(true);
    what.setMinHeight(Region.USE_PREF_SIZE); // where there is too little room, the rows scroll
    VBox problem = new VBox();
    Sheet sheet =
        new Sheet(title(repair, rows.size(), target), Optional.of(target.environment()))
            .subtitle(target.line())
            .width(760);
    VBox body = new VBox(12, what, scroll, problem);
    sheet.beside(Copy.button("the rows", () -> text(rows)));
    sheet.cancel("Cancel");
    Button go =
        sheet.primary(
            label(repair, rows.size(), target), () -> carryOut(target, repair, sheet, problem));
    go.setId("repair-go");
    if (target.production()) {
      body.getChildren().add(typing(target, go, sheet));
    }
    sheet.body(body);
    navigation.sheets().show(sheet);
  }

  private static String title(Repair repair, int rows, Target target) {
    String migrations = Amounts.count(rows, "migration");
    return switch (repair) {
      case Repair.Forget _ -> "Forget " + Amounts.count(rows, "record") + " on " + target.word();
      case Repair.AcceptChecksums _ ->
          "Accept " + Amounts.count(rows, "changed file") + " on " + target.word();
      case Repair.MarkApplied _, Repair.MarkAllApplied _, Repair.Baseline _ ->
          "Mark " + migrations + " as applied on " + target.word();
    };
  }

  private static String label(Repair repair, int rows, Target target) {
    return switch (repair) {
      case Repair.Forget _ -> "Forget " + rows + " on " + target.word();
      case Repair.AcceptChecksums _ -> "Accept " + rows + " on " + target.word();
      case Repair.MarkApplied _, Repair.MarkAllApplied _, Repair.Baseline _ ->
          "Mark " + rows + " as applied on " + target.word();
    };
  }

  private static String explanation(Repair repair) {
    return switch (repair) {
      case Repair.Forget _ ->
          "The rows below are removed from the history. Nothing else in the database changes: what"
              + " these migrations did stays, and they count as pending again.";
      case Repair.AcceptChecksums _ ->
          "The rows below take the checksums the files have now. Nothing else in the database"
              + " changes: do this only where the files still do what was applied.";
      case Repair.MarkApplied _, Repair.MarkAllApplied _, Repair.Baseline _ ->
          "The rows below are written to the history. Their migrations are not run: do this only"
              + " for what is in the database already.";
    };
  }

  private static VBox typing(Target target, Button go, Sheet sheet) {
    TextField field = new TextField();
    field.setId("confirm-database");
    field.getStyleClass().add("mono");
    String name = target.facts().database();
    Label label = new Label("Type the database name " + name + " to go on:");
    label.setLabelFor(field);
    go.disableProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> !field.getText().equals(name), field.textProperty()));
    sheet.focus(field);
    return new VBox(6, label, field);
  }

  private void carryOut(Target target, Repair repair, Sheet sheet, VBox problem) {
    sheet
        .during(tasks.run("repair the history", progress -> repairs.carryOut(workspace, repair)))
        .onDone(
            rows -> {
              sheet.close();
              navigation
                  .notifier()
                  .done(
                      "Changed "
                          + Amounts.count(rows.size(), "row")
                          + " of the history on "
                          + target.word()
                          + ".");
              navigation.refresh();
            })
        .onProblem(why -> refused(why, problem));
  }

  private static void refused(Problem why, VBox problem) {
    problem.getChildren().setAll(new ErrorPanel(why));
  }

  private static String text(List<RowChange> rows) {
    return rows.stream().map(RowChangeView::text).collect(Collectors.joining("\n\n"));
  }
}
