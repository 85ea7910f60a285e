package dev.drydock.ui.diagnose;

import dev.drydock.catalog.ObjectId;
import dev.drydock.command.CompareReport;
import dev.drydock.command.DifferenceDetails;
import dev.drydock.command.DifferenceDetails.Property;
import dev.drydock.compare.Difference;
import dev.drydock.compare.Origin;
import dev.drydock.ui.kit.Copy;
import dev.drydock.ui.kit.DiffView;
import dev.drydock.ui.kit.Pill;
import dev.drydock.ui.kit.Visible;
import dev.drydock.ui.progress.PaneHead;
import dev.drydock.ui.progress.TextColumn;
import dev.drydock.ui.task.Latest;
import dev.drydock.ui.task.Tasks;
import dev.drydock.ui.theme.RowHeight;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** One difference side by side, with where it comes from. */
final class DifferencePane extends BorderPane {
  private final Latest reading;
  private final Consumer<ObjectId> mute;
  private final Consumer<ObjectId> unmute;
  private final DiffView text = DiffView.withoutKeys();

  /**
   * @param mute asks for a reason and keeps the difference from counting
   * @param unmute lets it count again
   */
  DifferencePane(Tasks tasks, Consumer<ObjectId> mute, Consumer<ObjectId> unmute) {
    this.reading = tasks.latest("Read the difference");
    this.mute = mute;
    this.unmute = unmute;
    getStyleClass().add("plain-pane");
    clear();
  }

  void clear() {
    reading.cancel();
    Label hint = AnswerPage.muted("Choose a difference above to see both sides.");
    VBox box = new VBox(hint);
    box.getStyleClass().add("details");
    setTop(null);
    setCenter(box);
  }

  /** Shows one; both sides follow when they are read. */
  void show(Here here, CompareReport report, Difference difference) {
    DifferenceSign sign = DifferenceSign.of(report, difference);
    Button silence = new Button(difference.muted().isPresent() ? "Unmute" : "Mute…");
    silence.getStyleClass().addAll("small", "flat");
    silence.setOnAction(
        e -> (difference.muted().isPresent() ? unmute : mute).accept(difference.id()));
    PaneHead head =
        new PaneHead(
            Visible.of(difference.id().toString()),
            silence,
            Copy.button("both sides", () -> text(difference)));
    FlowPane line = new FlowPane(8, 4, new Pill(sign.text(), sign.tone()));
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("difference-line");
    line.getChildren().addAll(origin(here, report, difference, sign));
    setTop(new VBox(head, line));
    setCenter(null);
    reading.run(
        progress -> DifferenceDetails.of(report.comparison(), difference),
        details -> setCenter(sides(report, details)));
  }

  private static List<Node> origin(
      Here here, CompareReport report, Difference difference, DifferenceSign sign) {
    if (difference.kind() == Difference.Kind.UNTRACKED) {
      return List.of(
          AnswerPage.muted(
              ComparePane.isOfFolder(report)
                  ? "Nothing that is expected has it: no migration makes it."
                  : "Nothing that is expected has it."));
    }
    Optional<Origin> origin = difference.origin();
    if (origin.isEmpty()) {
      return List.of(AnswerPage.muted("Which migration makes it is not known."));
    }
    Label said =
        AnswerPage.muted(
            sign == DifferenceSign.WAITS
                ? "makes it, and is not applied here yet."
                : report.overtaken().contains(origin.get().file())
                    ? "makes it and is not applied here; its table is there already, made by something else."
                    : difference.kind() == Difference.Kind.DIFFERENT
                        ? "makes it otherwise than it is here."
                        : "should have made it.");
    return List.of(
        AnswerPage.link(
            origin.get().file() + ":" + origin.get().line(),
            () -> here.navigation().showMigration(origin.get().file(), origin.get().line())),
        said);
  }

  private Node sides(CompareReport report, DifferenceDetails details) {
    if (!details.text().isEmpty()) {
      text.show(
          "Expected · " + report.comparison().expected().name(),
          "Live · " + report.comparison().actual().name(),
          "",
          details.text());
      return text;
    }
    TableView<Property> table = new TableView<>();
    table.setFixedCellSize(RowHeight.TABLE.pixels());
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    table.setAccessibleText("Both sides");
    List<TableColumn<Property, ?>> columns =
        List.of(
            new TextColumn<Property>("", 30, p -> p.differs() ? "≠" : "").fixed(),
            new TextColumn<>("Property", 190, Property::name),
            new TextColumn<>("Expected", 300, p -> value(p.expected()), "mono"),
            new TextColumn<>("Live", 300, p -> value(p.actual()), "mono"));
    table.getColumns().setAll(columns);
    table.getItems().setAll(details.properties());
    return table;
  }

  private static String value(Optional<String> value) {
    return value.map(DifferenceTree::oneLine).orElse("—");
  }

  private static String text(Difference difference) {
    return difference.id()
        + "\nexpected: "
        + difference.expected().orElse("—")
        + "\nlive: "
        + difference.actual().orElse("—")
        + difference
            .origin()
            .map(origin -> "\nmade by " + origin.file() + ", line " + origin.line())
            .orElse("");
  }
}
