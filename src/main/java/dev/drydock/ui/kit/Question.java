package dev.drydock.ui.kit;

import dev.drydock.profile.Environment;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/**
 * Asks for consent.
 *
 * @param target which database, as whom; shown under the title
 * @param environment whose edge the sheet carries
 * @param points what will happen, a sentence each
 * @param confirm the button's label: what and where, "Apply 3 to staging"
 * @param typed what must be typed before the button works, for production the database's name
 */
public record Question(
    String title,
    String target,
    Optional<Environment> environment,
    List<String> points,
    String confirm,
    Optional<String> typed) {

  /** Shows it; {@code yes} runs once if the person consents, nothing happens otherwise. */
  public void ask(Sheets sheets, Runnable yes) {
    Sheet sheet = new Sheet(title, environment);
    if (!target.isEmpty()) {
      sheet.subtitle(target);
    }
    VBox body = new VBox(8);
    for (String point : points) {
      Label label = new Label(point);
      label.setWrapText(true);
      body.getChildren().add(label);
    }
    sheet.cancel("Cancel");
    Button button =
        sheet.primary(
            confirm,
            () -> {
              sheet.close();
              yes.run();
            });
    typed.ifPresent(word -> body.getChildren().add(typing(word, button)));
    sheet.body(body);
    sheets.show(sheet);
  }

  private static VBox typing(String word, Button button) {
    TextField field = new TextField();
    field.getStyleClass().add("mono");
    Label label = new Label("Type the database name " + word + " to go on:");
    label.setLabelFor(field);
    label.setWrapText(true);
    button
        .disableProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> !field.getText().equals(word), field.textProperty()));
    return new VBox(6, label, field);
  }
}
