package dev.drydock.ui.console;

import dev.drydock.query.library.Diagnostic;
import dev.drydock.query.library.Library;
import dev.drydock.query.library.Surroundings;
import dev.drydock.ui.progress.PaneHead;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The library at the left: questions under their categories, those that cannot be asked greyed. */
final class LibraryPane extends VBox {
  /** A line of the list. */
  private sealed interface Line {
    record Category(String name) implements Line {}

    record Question(Diagnostic diagnostic, Optional<String> missing) implements Line {}
  }

  private final ListView<Line> list = new ListView<>();
  private final TextField search = new TextField();
  private final Label count = new Label();
  private final Consumer<Diagnostic> ask;
  private Library library = new Library(List.of(), List.of());
  private Optional<Surroundings> here = Optional.empty();

  /**
   * @param ask opens a question that was chosen
   */
  LibraryPane(Consumer<Diagnostic> ask) {
    this.ask = ask;
    count.getStyleClass().add("muted");
    search.setPromptText("Search questions");
    search.setAccessibleText("Search questions");
    search.setId("library-search");
    search.textProperty().addListener((o, was, is) -> fill());
    VBox field = new VBox(search);
    field.getStyleClass().add("library-search");
    list.setId("library-list");
    list.setFixedCellSize(28);
    list.setAccessibleText("Questions");
    list.setCellFactory(view -> new LineCell());
    list.setOnMouseClicked(e -> chosen());
    list.setOnKeyPressed(
        e -> {
          if (e.getCode() == KeyCode.ENTER) {
            chosen();
          }
        });
    VBox.setVgrow(list, Priority.ALWAYS);
    getChildren().addAll(new PaneHead("Diagnostics", count), field, list);
  }

  /** Shows the library as it is on this server; without one, all questions are greyed. */
  void show(Library found, Optional<Surroundings> surroundings) {
    library = found;
    here = surroundings;
    fill();
  }

  private void fill() {
    String wanted = search.getText().strip().toLowerCase(Locale.ROOT);
    List<Line> lines = new ArrayList<>();
    int questions = 0;
    for (String category :
        library.diagnostics().stream().map(Diagnostic::category).distinct().toList()) {
      List<Line> of =
          library.diagnostics().stream()
              .filter(diagnostic -> diagnostic.category().equals(category))
              .filter(diagnostic -> text(diagnostic).contains(wanted))
              .<Line>map(diagnostic -> new Line.Question(diagnostic, missing(diagnostic)))
              .toList();
      if (!of.isEmpty()) {
        lines.add(new Line.Category(category));
        lines.addAll(of);
        questions += of.size();
      }
    }
    count.setText(Integer.toString(questions));
    list.getItems().setAll(lines);
  }

  private Optional<String> missing(Diagnostic diagnostic) {
    return here.isEmpty() ? Optional.of("There is no connection.") : here.get().missing(diagnostic);
  }

  private static String text(Diagnostic diagnostic) {
    return (diagnostic.title() + " " + diagnostic.name() + " " + diagnostic.about())
        .toLowerCase(Locale.ROOT);
  }

  private void chosen() {
    if (list.getSelectionModel().getSelectedItem() instanceof Line.Question question
        && question.missing().isEmpty()) {
      ask.accept(question.diagnostic());
    }
  }

  private static final class LineCell extends ListCell<Line> {
    LineCell() {
      setPrefWidth(0); // a long question is cut, the list does not scroll sideways
    }

    @Override
    protected void updateItem(Line line, boolean empty) {
      super.updateItem(line, empty);
      getStyleClass().removeAll("strong", "library-question", "muted");
      setTooltip(null);
      setText(null);
      if (empty || line == null) {
        return;
      }
      switch (line) {
        case Line.Category category -> {
          getStyleClass().add("strong");
          setText(
              category.name().substring(0, 1).toUpperCase(Locale.ROOT)
                  + category.name().substring(1));
        }
        case Line.Question question -> {
          getStyleClass().add("library-question");
          if (question.missing().isPresent()) {
            getStyleClass().add("muted");
          }
          setText(question.diagnostic().title());
          Tooltip tooltip = new Tooltip(question.missing().orElse(question.diagnostic().about()));
          tooltip.setWrapText(true);
          tooltip.setMaxWidth(380);
          setTooltip(tooltip);
        }
      }
    }
  }
}
