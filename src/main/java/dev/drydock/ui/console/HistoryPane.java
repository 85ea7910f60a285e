package dev.drydock.ui.console;

import dev.drydock.profile.Asked;
import dev.drydock.ui.kit.NothingHere;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What was asked of this profile's database, the newest first. */
final class HistoryPane extends VBox {
  private final ListView<Asked> list = new ListView<>();
  private final TextField search = new TextField();
  private List<Asked> all = List.of();

  /**
   * @param open opens one in a new tab
   */
  HistoryPane(Consumer<Asked> open) {
    search.setPromptText("Search queries");
    search.setAccessibleText("Search queries");
    search.setId("history-search");
    search.textProperty().addListener((o, was, is) -> fill());
    VBox field = new VBox(search);
    field.getStyleClass().add("library-search");
    list.setId("history-list");
    list.setFixedCellSize(46);
    list.setAccessibleText("Queries");
    list.setCellFactory(view -> new AskedCell());
    list.setOnMouseClicked(
        event -> {
          if (event.getClickCount() == 2) {
            open(open);
          }
        });
    list.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            open(open);
          }
        });
    search.setOnAction(event -> list.requestFocus());
    VBox.setVgrow(list, Priority.ALWAYS);
    getChildren().addAll(field, list);
    fill();
  }

  void show(List<Asked> asked) {
    all = asked;
    fill();
  }

  void focusSearch() {
    search.requestFocus();
    search.selectAll();
  }

  private void fill() {
    String wanted = search.getText().strip().toLowerCase(Locale.ROOT);
    list.getItems()
        .setAll(
            all.stream()
                .filter(asked -> asked.text().toLowerCase(Locale.ROOT).contains(wanted))
                .toList());
    list.setPlaceholder(
        new NothingHere(
            all.isEmpty()
                ? "Queries that were run are found here."
                : "No query that was run has these words."));
  }

  private void open(Consumer<Asked> open) {
    Asked asked = list.getSelectionModel().getSelectedItem();
    if (asked != null) {
      open.accept(asked);
    }
  }
}
