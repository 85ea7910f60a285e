package dev.drydock.ui.console;

import dev.drydock.query.library.Diagnostic.Parameter;
import dev.drydock.ui.names.NamesAtHand;
import dev.drydock.ui.task.Tasks;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.layout.FlowPane;

/** A field for each {@code :name} of the query. What was typed stays as long as the tab. */
final class ParameterRow extends FlowPane {
  private final Map<String, ParameterField> fields = new LinkedHashMap<>();
  private final Map<String, String> typed = new HashMap<>();
  private final Runnable run;
  private final Tasks tasks;
  private final NamesAtHand names;

  /**
   * @param run what Enter does
   * @param names what values there are
   */
  ParameterRow(Runnable run, Tasks tasks, NamesAtHand names) {
    super(12, 6);
    this.run = run;
    this.tasks = tasks;
    this.names = names;
    getStyleClass().add("parameter-row");
    setVisible(false);
    setManaged(false);
  }

  /** Asks for these; those of the same name keep their value. */
  void ask(Collection<Parameter> parameters) {
    if (fields
        .keySet()
        .equals(parameters.stream().map(Parameter::name).collect(Collectors.toSet()))) {
      return;
    }
    typed.putAll(values());
    fields.clear();
    for (Parameter parameter : parameters) {
      fields.put(
          parameter.name(),
          new ParameterField(
              parameter,
              typed.getOrDefault(parameter.name(), parameter.initial()),
              run,
              tasks,
              text -> names.values(parameter.kind(), text, relationBefore(parameter))));
    }
    getChildren().setAll(fields.values());
    setVisible(!fields.isEmpty());
    setManaged(!fields.isEmpty());
  }

  /** Gives values that were given before. */
  void give(Map<String, String> values) {
    typed.putAll(values);
    values.forEach(
        (name, value) -> {
          if (fields.containsKey(name)) {
            fields.get(name).value(value);
          }
        });
  }

  Map<String, String> values() {
    Map<String, String> values = new HashMap<>();
    fields.forEach((name, field) -> values.put(name, field.value()));
    return values;
  }

  /** The values that may be kept. */
  Map<String, String> open() {
    Map<String, String> values = values();
    secretNames().forEach(values::remove);
    return values;
  }

  boolean hasSecret() {
    return !secretNames().isEmpty();
  }

  /** The parameters whose values are neither shown nor kept. */
  List<String> secretNames() {
    return fields.values().stream()
        .filter(ParameterField::isSecret)
        .map(field -> field.parameter().name())
        .toList();
  }

  /** Puts the cursor into the first field without a value; false where all have one. */
  boolean focusMissing() {
    for (ParameterField field : fields.values()) {
      if (field.value().isEmpty()) {
        field.focus();
        return true;
      }
    }
    return false;
  }

  /** The relation a column is asked of: the last one that is asked for before it. */
  private String relationBefore(Parameter parameter) {
    String relation = "";
    for (ParameterField field : List.copyOf(fields.values())) {
      if (field.parameter().name().equals(parameter.name())) {
        break;
      }
      if (field.parameter().kind().startsWith("relation")) {
        relation = field.value();
      }
    }
    return relation;
  }
}
