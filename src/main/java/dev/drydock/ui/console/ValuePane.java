package dev.drydock.ui.console;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.drydock.ui.kit.Copy;
import dev.drydock.ui.progress.PaneHead;
import java.util.Optional;
import javafx.scene.control.TextArea;
import javafx.scene.layout.BorderPane;

/** The whole of one value beside the table: long texts, JSON laid out. */
final class ValuePane extends BorderPane {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final PaneHead head;
  private final TextArea text = new TextArea();

  ValuePane() {
    head = new PaneHead("Value", Copy.button("the value", text::getText));
    text.setEditable(false);
    text.setWrapText(true);
    text.getStyleClass().add("mono");
    text.setAccessibleText("Value");
    getStyleClass().add("side-right");
    setTop(head);
    setCenter(text);
    setMinWidth(140);
  }

  void show(Optional<ResultTable.Value> value) {
    head.title()
        .setText(value.map(v -> v.column().name() + " · " + v.column().type()).orElse("Value"));
    text.setText(value.map(ValuePane::whole).orElse(""));
    text.setPromptText(
        value.isEmpty() ? "Select a value" : value.get().isNull() ? "NULL" : "The empty text");
  }

  private static String whole(ResultTable.Value value) {
    if (value.isNull() || !value.column().type().startsWith("json")) {
      return value.text();
    }
    try {
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(JSON.readTree(value.text()));
    } catch (JsonProcessingException e) {
      return value.text(); // what the server calls JSON may be larger than this reader takes
    }
  }
}
