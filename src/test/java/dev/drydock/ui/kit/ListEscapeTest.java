package dev.drydock.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.drydock.testing.Toolkit;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;

class ListEscapeTest {

  @Test
  void aPageAroundAListHearsEsc() {
    List<KeyCode> heard = new ArrayList<>();
    Toolkit.run(
        () -> {
          ListView<String> list = new ListView<>(FXCollections.observableArrayList("a", "b"));
          BorderPane page = new BorderPane(list);
          page.addEventHandler(KeyEvent.KEY_PRESSED, event -> heard.add(event.getCode()));
          BorderPane root = new BorderPane(page);
          ListEscape.on(root);
          Stage stage = new Stage();
          stage.setScene(new Scene(root, 200, 200));
          stage.show();
          list.getSelectionModel().selectFirst();
          press(list, KeyCode.DOWN);
          press(list, KeyCode.ESCAPE);
          assertEquals("b", list.getSelectionModel().getSelectedItem());
          stage.hide();
        });
    assertEquals(List.of(KeyCode.ESCAPE), heard);
  }

  private static void press(ListView<String> list, KeyCode code) {
    Event.fireEvent(
        list, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
  }
}
