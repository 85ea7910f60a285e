package dev.drydock.ui.console;

import dev.drydock.query.library.Diagnostic;
import dev.drydock.query.library.Library;
import dev.drydock.query.library.Surroundings;
import dev.drydock.ui.kit.NothingHere;
import dev.drydock.ui.report.Amounts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
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

    record Question(Diagnostic diagnostic, Optional<String> missing, boolean favourite)
        implements Line {}
  }

  private final ListView<Line> list = new ListView<>();
  private final TextField search = new TextField();
  private final Label own = new Label();
  private final Consumer<Diagnostic> ask;
  private final BiConsumer<String, Boolean> keep;
  private final Set<String> favourites = new LinkedHashSet<>();
  private Library library = new Library(List.of(), List.of());
  private Optional<Surroundings> here = Optional.empty();

  /**
   * @param ask opens a question that was chosen
   * @param keep keeps whether a question, by its name, is a favourite
   */
  LibraryPane(Consumer<Diagnostic> ask, BiConsumer<String, Boolean> keep) {
    this.ask = ask;
    this.keep = keep;
    own.setWrapText(true);
    own.setMinHeight(USE_PREF_SIZE);
    own.getStyleClass().addAll("muted", "small-text", "library-search");
    search.setAccessibleText("Search questions");
    search.setId("library-search");
    search.textProperty().addListener((o, was, is) -> fill());
    VBox field = new VBox(search);
    field.getStyleClass().add("library-search");
    list.setId("library-list");
    list.setAccessibleText("Questions");
    list.setCellFactory(view -> new LineCell());
    list.setOnMouseClicked(e -> chosen());
    list.setOnKeyPressed(
        e -> {
          if (e.getCode() == KeyCode.ENTER) {
            chosen();
          } else if (e.getCode() == KeyCode.SPACE
              && list.getSelectionModel().getSelectedItem() instanceof Line.Question question) {
            favour(question);
            e.consume();
          }
        });
    VBox.setVgrow(list, Priority.ALWAYS);
    getChildren().addAll(field, list, own);
  }

  /** Shows the library as it is on this server; without one, all questions are greyed. */
  void show(
      Library found, Optional<Surroundings> surroundings, List<String> kept, List<Path> folders) {
    library = found;
    here = surroundings;
    favourites.clear();
    favourites.addAll(kept);
    own.setText("Your own: files ending in .sql in " + folders.getLast());
    own.setTooltip(
        new Tooltip(
            "Looked for in\n"
                + folders.stream().map(Path::toString).collect(Collectors.joining("\n"))));
    search.setPromptText("Search " + Amounts.count(library.diagnostics().size(), "question"));
    fill();
  }

  private void fill() {
    String wanted = search.getText().strip().toLowerCase(Locale.ROOT);
    List<Line> lines = new ArrayList<>();
    List<Line> kept =
        library.diagnostics().stream()
            .filter(diagnostic -> favourites.contains(diagnostic.name()))
            .filter(diagnostic -> text(diagnostic).contains(wanted))
            .map(this::line)
            .toList();
    if (!kept.isEmpty()) {
      lines.add(new Line.Category("★ Favourites"));
      lines.addAll(kept);
    }
    for (String category :
        library.diagnostics().stream().map(Diagnostic::category).distinct().toList()) {
      List<Line> of =
          library.diagnostics().stream()
              .filter(diagnostic -> diagnostic.category().equals(category))
              .filter(diagnostic -> text(diagnostic).contains(wanted))
              .map(this::line)
              .toList();
      if (!of.isEmpty()) {
        lines.add(new Line.Category(category));
        lines.addAll(of);
      }
    }
    list.setPlaceholder(new NothingHere(wanted.isEmpty() ? "" : "No question has these words."));
    list.getItems().setAll(lines);
  }

  private Line line(Diagnostic diagnostic) {
    return new Line.Question(
        diagnostic, missing(diagnostic), favourites.contains(diagnostic.name()));
  }

  private void favour(Line.Question question) {
    String name = question.diagnostic().name();
    boolean now = !question.favourite();
    if (now) {
      favourites.add(name);
    } else {
      favourites.remove(name);
    }
    keep.accept(name, now);
    int selected = list.getSelectionModel().getSelectedIndex();
    fill();
    list.getSelectionModel().select(Math.min(selected, list.getItems().size() - 1));
  }

  private Optional<String> missing(Diagnostic diagnostic) {
    return here.isEmpty() ? Optional.of("There is no connection.") : here.get().missing(diagnostic);
  }

  /** Why it cannot be asked, else what it shows and what of it this login does not see. */
  private String about(Line.Question question) {
    String about = question.missing().orElse(question.diagnostic().about());
    return here.flatMap(h -> h.hidden(question.diagnostic()))
        .map(hidden -> about + "\n" + hidden)
        .orElse(about);
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

  private final class LineCell extends ListCell<Line> {
    private final Label star = new Label();

    LineCell() {
      star.getStyleClass().add("favourite-star");
      star.setAccessibleText("Favourite");
      star.setOnMouseClicked(
          event -> {
            if (getItem() instanceof Line.Question question) {
              favour(question);
            }
            event.consume();
          });
      setPrefWidth(0); // a long question is wrapped, the list does not scroll sideways
      setWrapText(true);
    }

    @Override
    protected void updateItem(Line line, boolean empty) {
      super.updateItem(line, empty);
      getStyleClass().removeAll("strong", "library-question", "muted");
      setTooltip(null);
      setText(null);
      setGraphic(null);
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
          star.setText(question.favourite() ? "★" : "☆");
          setGraphic(star);
          Tooltip tooltip = new Tooltip(about(question));
          tooltip.setWrapText(true);
          tooltip.setMaxWidth(380);
          setTooltip(tooltip);
        }
      }
    }
  }
}
