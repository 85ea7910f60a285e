package dev.drydock.ui.console;

import dev.drydock.query.library.Diagnostic.Parameter;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;

/** A field for each {@code :name} of the query. What was typed stays as long as the tab. */
final class ParameterRow extends FlowPane {
  private final Map<String, TextField> fields = new LinkedHashMap<>();
  private final Map<String, String> typed = new HashMap<>();
  private final Runnable run;

  /**
   * @param run what Enter does
   */
  ParameterRow(Runnable run) {
    super(12, 6);
    this.run = run;
    getStyleClass().add("parameter-row");
    setVisible(false);
    setManaged(false);
  }

  /** Asks for these; those of the same name keep their value. */
  void ask(Collection<Parameter> parameters) {
    if (fields
        .keySet()
        .equals(
            parameters.stream()
                .map(Parameter::name)
                .collect(java.util.stream.Collectors.toSet()))) {
      return;
    }
    typed.putAll(values());
    fields.clear();
    getChildren().clear();
    for (Parameter parameter : parameters) {
      TextField field = new TextField(typed.getOrDefault(parameter.name(), parameter.initial()));
      field.setId("parameter-" + parameter.name());
      field.setPromptText(parameter.kind());
      field.setPrefWidth(150);
      field.setAccessibleText(parameter.label());
      field.setTooltip(new Tooltip(parameter.label()));
      field.setOnAction(e -> run.run());
      Label name = new Label(":" + parameter.name());
      name.getStyleClass().add("mono");
      HBox pair = new HBox(6, name, field);
      pair.setAlignment(Pos.CENTER_LEFT);
      getChildren().add(pair);
      fields.put(parameter.name(), field);
    }
    setVisible(!fields.isEmpty());
    setManaged(!fields.isEmpty());
  }

  Map<String, String> values() {
    Map<String, String> values = new HashMap<>();
    fields.forEach((name, field) -> values.put(name, field.getText()));
    return values;
  }

  /** Puts the cursor into the first field without a value; false where all have one. */
  boolean focusMissing() {
    for (TextField field : fields.values()) {
      if (field.getText().isEmpty()) {
        field.requestFocus();
        return true;
      }
    }
    return false;
  }
}
