package dev.drydock.ui.console;

import dev.drydock.query.library.Diagnostic.Parameter;
import dev.drydock.ui.names.Completed;
import dev.drydock.ui.task.Tasks;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.regex.Pattern;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;

/** The value of one parameter; a secret one is neither shown nor remembered. */
final class ParameterField extends HBox {
  private static final Pattern SECRET =
      Pattern.compile("passw|secret|token|api_?key|credential", Pattern.CASE_INSENSITIVE);

  private final Parameter parameter;
  private final TextField open = new TextField();
  private final PasswordField hidden = new PasswordField();
  private final ToggleButton secret = new ToggleButton();

  /**
   * @param run what Enter does
   * @param values what can be given, for what is typed
   */
  ParameterField(
      Parameter parameter,
      String value,
      Runnable run,
      Tasks tasks,
      Function<String, CompletableFuture<List<String>>> values) {
    super(6);
    this.parameter = parameter;
    open.setText(value);
    hidden.textProperty().bindBidirectional(open.textProperty());
    for (TextField field : List.of(open, hidden)) {
      field.setPromptText(parameter.kind());
      field.setPrefWidth(150);
      field.setAccessibleText(parameter.label());
      field.setTooltip(new Tooltip(parameter.label()));
      field.setOnAction(e -> run.run());
      field.managedProperty().bind(field.visibleProperty());
    }
    open.setId("parameter-" + parameter.name());
    secret.setGraphic(new FontIcon(MaterialDesignL.LOCK_OUTLINE));
    secret.getStyleClass().addAll("small", "flat");
    secret.setTooltip(new Tooltip("Secret: not shown, and not kept in the history"));
    secret.setAccessibleText(parameter.name() + " is secret");
    secret.setSelected(
        parameter.kind().equals("secret") || SECRET.matcher(parameter.name()).find());
    hidden.visibleProperty().bind(secret.selectedProperty());
    open.visibleProperty().bind(secret.selectedProperty().not());
    Completed.field(open, tasks, values);
    Label name = new Label(":" + parameter.name());
    name.getStyleClass().add("mono");
    setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(name, open, hidden, secret);
  }

  Parameter parameter() {
    return parameter;
  }

  String value() {
    return open.getText();
  }

  void value(String value) {
    open.setText(value);
  }

  boolean isSecret() {
    return secret.isSelected();
  }

  void focus() {
    (isSecret() ? hidden : open).requestFocus();
  }
}
