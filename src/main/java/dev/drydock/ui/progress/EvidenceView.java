package dev.drydock.ui.progress;

import dev.drydock.explain.Evidence;
import dev.drydock.ui.kit.Copy;
import dev.drydock.ui.kit.Visible;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** What was looked up in the database to explain an error. */
public final class EvidenceView extends VBox {
  private static final int ROWS = 10;
  private static final int LONGEST = 120;

  public EvidenceView(Evidence evidence) {
    this(evidence, ROWS);
  }

  /**
   * @param most rows that are shown
   * @param actions further buttons beside the title
   */
  public EvidenceView(Evidence evidence, int most, Node... actions) {
    super(3);
    Label title = new Label(Visible.of(evidence.title()));
    title.getStyleClass().add("muted");
    HBox head = new HBox(8, title, Copy.button("the query and its rows", () -> text(evidence)));
    head.setAlignment(Pos.CENTER_LEFT);
    head.getChildren().addAll(actions);
    getChildren().add(head);
    if (evidence.failure().isPresent()) {
      getChildren().add(cell("Not answered: " + evidence.failure().get()));
    } else if (evidence.rows().isEmpty()) {
      getChildren().add(cell("nothing"));
    } else {
      getChildren().add(grid(evidence, most));
    }
  }

  private static GridPane grid(Evidence evidence, int most) {
    GridPane grid = new GridPane(14, 1);
    grid.getStyleClass().add("history-row");
    for (int i = 0; i < evidence.columns().size(); i++) {
      Label name = cell(evidence.columns().get(i));
      name.getStyleClass().add("muted");
      grid.add(name, i, 0);
    }
    int line = 1;
    for (List<String> row : evidence.rows().subList(0, Math.min(most, evidence.rows().size()))) {
      for (int i = 0; i < row.size(); i++) {
        grid.add(cell(row.get(i)), i, line);
      }
      line++;
    }
    if (evidence.rows().size() > most) {
      grid.add(cell("and " + (evidence.rows().size() - most) + " more"), 0, line);
    }
    return grid;
  }

  private static Label cell(String text) {
    String shown = text.strip().replaceAll("\\s+", " ");
    Label label =
        new Label(Visible.of(shown.length() > LONGEST ? shown.substring(0, LONGEST) + "…" : shown));
    label.getStyleClass().addAll("mono", "small-text");
    return label;
  }

  private static String text(Evidence evidence) {
    return evidence.query()
        + "\n\n"
        + String.join("\t", evidence.columns())
        + "\n"
        + evidence.rows().stream()
            .map(row -> String.join("\t", row))
            .collect(Collectors.joining("\n"));
  }
}
