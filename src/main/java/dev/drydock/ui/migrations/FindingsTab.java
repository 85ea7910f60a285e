package dev.drydock.ui.migrations;

import dev.drydock.problem.Place;
import dev.drydock.problem.Problem;
import dev.drydock.ui.kit.EmptyState;
import dev.drydock.ui.kit.ErrorPanel;
import dev.drydock.ui.kit.Problems;
import java.util.function.IntConsumer;
import javafx.geometry.Insets;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** What is wrong with a migration: each with its reason, its remedy and the way to its place. */
final class FindingsTab implements DetailTab {
  private static final int MOST = 200;

  private final Tab tab = new Tab("Findings");
  private final IntConsumer showLine;

  FindingsTab(IntConsumer showLine) {
    this.showLine = showLine;
  }

  @Override
  public Tab tab() {
    return tab;
  }

  @Override
  public void announce(RowContext context) {
    int count = context.row().problems().size();
    tab.setText(count == 0 ? "Findings" : "Findings " + count);
  }

  @Override
  public void show(RowContext context) {
    if (context.row().problems().isEmpty()) {
      tab.setContent(
          new EmptyState(
              MaterialDesignC.CHECK_CIRCLE_OUTLINE,
              "Nothing found",
              "Neither the folder nor the history shows anything wrong with this migration. A dry"
                  + " run asks the database itself."));
      return;
    }
    VBox list = new VBox(8);
    list.setPadding(new Insets(12));
    context.row().problems().stream().limit(MOST).map(this::panel).forEach(list.getChildren()::add);
    ScrollPane scroll = new ScrollPane(list);
    scroll.setFitToWidth(true);
    tab.setContent(scroll);
  }

  @Override
  public void clear() {
    tab.setText("Findings");
    tab.setContent(null);
  }

  private ErrorPanel panel(Problem problem) {
    ErrorPanel panel = new ErrorPanel(problem);
    problem.place().ifPresent(place -> panel.action(link(place)));
    return panel;
  }

  private Hyperlink link(Place place) {
    Hyperlink link = new Hyperlink("Show " + Problems.text(place));
    link.setOnAction(e -> showLine.accept(place.line()));
    return link;
  }
}
