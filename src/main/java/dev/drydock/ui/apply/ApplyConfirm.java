package dev.drydock.ui.apply;

import dev.drydock.command.ApplyPending;
import dev.drydock.ui.kit.Copy;
import dev.drydock.ui.kit.Sheet;
import dev.drydock.ui.kit.Visible;
import dev.drydock.ui.report.Amounts;
import dev.drydock.ui.theme.RowHeight;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** The one question before anything is written. */
final class ApplyConfirm {
  private static final int POINTS_SHOWN = 12;

  /** So many files are listed without a way to scroll. */
  private static final int FILES_WHOLE = 6;

  private ApplyConfirm() {}

  /**
   * Makes the sheet.
   *
   * @param agreed gets what to carry out, once
   */
  static Sheet sheet(ApplyConfirmViewModel model, Consumer<ApplyPending.Options> agreed) {
    Sheet sheet =
        new Sheet(model.title(), Optional.of(model.target().environment()))
            .subtitle(model.target().line())
            .width(730);
    VBox body =
        new VBox(12, migrations(model), points(model), options(model), BackupChoice.row(model));
    model
        .requiredName()
        .ifPresent(
            name -> {
              TextField field = field(model);
              body.getChildren().add(typing(name, field));
              sheet.focus(field);
            });
    sheet.body(body);
    sheet.beside(Copy.button("the plan", () -> text(model)));
    sheet.cancel("Cancel");
    Button apply =
        sheet.primary(
            model.buttonLabel(),
            () -> {
              sheet.close();
              agreed.accept(model.options());
            });
    apply.disableProperty().bind(model.readyProperty().not());
    return sheet;
  }

  private static Node migrations(ApplyConfirmViewModel model) {
    Label list =
        new Label(
            model.plan().migrations().stream()
                .map(planned -> Visible.line(planned.file()))
                .collect(Collectors.joining("\n")));
    list.getStyleClass().add("mono");
    list.setWrapText(true); // what will run is read in full
    if (model.plan().migrations().size() <= FILES_WHOLE) {
      VBox whole = new VBox(list);
      whole.getStyleClass().addAll("framed", "planned-files");
      whole.setMinHeight(Region.USE_PREF_SIZE);
      return whole;
    }
    ScrollPane scroll = new ScrollPane(list);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().addAll("framed", "planned-files");
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    // Half a line more tells that there are others.
    double height = (FILES_WHOLE + 0.5) * RowHeight.LOG.pixels();
    scroll.setMinHeight(height);
    scroll.setPrefHeight(height);
    scroll.setAccessibleText("migrations to apply: " + list.getText());
    return scroll;
  }

  private static Node points(ApplyConfirmViewModel model) {
    VBox box = new VBox(6);
    List<ApplyConfirmViewModel.Point> points = model.points();
    points.stream().limit(POINTS_SHOWN).forEach(point -> box.getChildren().add(point(point)));
    if (points.size() > POINTS_SHOWN) {
      box.getChildren().add(new Label("and " + (points.size() - POINTS_SHOWN) + " more"));
    }
    return box;
  }

  private static Node point(ApplyConfirmViewModel.Point point) {
    Label sign = new Label(point.glyph());
    sign.getStyleClass().addAll("toned", "strong");
    sign.setMinWidth(18);
    Label text = new Label(Visible.of(point.text()));
    text.setWrapText(true);
    HBox row = new HBox(6, sign, text);
    row.setAlignment(Pos.TOP_LEFT);
    row.getStyleClass().add(point.tone().styleClass());
    return row;
  }

  private static Node options(ApplyConfirmViewModel model) {
    ComboBox<Duration> lock =
        choice(
            List.of(1L, 3L, 10L, 30L, 60L).stream().map(Duration::ofSeconds).toList(),
            Amounts::limit);
    lock.valueProperty().bindBidirectional(model.lockTimeout);
    ComboBox<Duration> statement =
        choice(
            List.of(0L, 30L, 60L, 300L, 3_600L).stream().map(Duration::ofSeconds).toList(),
            Amounts::limit);
    statement.valueProperty().bindBidirectional(model.statementTimeout);
    ComboBox<Integer> retries = choice(List.of(0, 1, 3, 5, 10), Object::toString);
    retries.valueProperty().bindBidirectional(model.retries);
    FlowPane row =
        new FlowPane(
            16,
            8,
            labelled("Lock timeout", lock),
            labelled("Statement timeout", statement),
            labelled("Retries", retries),
            stops());
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private static Node stops() {
    Label label = new Label("On failure: stop");
    label.getStyleClass().add("muted");
    return label;
  }

  private static <T> ComboBox<T> choice(List<T> values, Function<T, String> words) {
    ComboBox<T> box = new ComboBox<>();
    box.getItems().setAll(values);
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(T value) {
            return value == null ? "" : words.apply(value);
          }

          @Override
          public T fromString(String text) {
            return box.getValue();
          }
        });
    box.setCellFactory(list -> new WordCell<>(words));
    box.setButtonCell(new WordCell<>(words));
    return box;
  }

  private static Node labelled(String text, ComboBox<?> box) {
    Label label = new Label(text);
    label.setLabelFor(box);
    label.getStyleClass().add("muted");
    box.setAccessibleText(text);
    HBox row = new HBox(6, label, box);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private static TextField field(ApplyConfirmViewModel model) {
    TextField field = new TextField();
    field.getStyleClass().add("mono");
    field.setId("confirm-database");
    field.textProperty().bindBidirectional(model.typed);
    return field;
  }

  private static Node typing(String name, TextField field) {
    Label label = new Label("Type the database name " + name + " to go on:");
    label.setLabelFor(field);
    label.setWrapText(true);
    return new VBox(6, label, field);
  }

  private static String text(ApplyConfirmViewModel model) {
    return model.title()
        + "\n"
        + model.target().line()
        + "\n"
        + model.plan().migrations().stream()
            .map(planned -> planned.file())
            .collect(Collectors.joining("\n"))
        + "\n"
        + model.points().stream()
            .map(point -> point.glyph() + " " + point.text())
            .collect(Collectors.joining("\n"));
  }

  /** A choice in words. */
  private static final class WordCell<T> extends ListCell<T> {
    private final Function<T, String> words;

    WordCell(Function<T, String> words) {
      this.words = words;
    }

    @Override
    protected void updateItem(T value, boolean empty) {
      super.updateItem(value, empty);
      setText(empty || value == null ? "" : words.apply(value));
    }
  }
}
