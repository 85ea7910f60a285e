package dev.drydock.ui.profiles;

import dev.drydock.problem.DrydockException;
import dev.drydock.profile.Profile;
import dev.drydock.profile.Secret;
import dev.drydock.ui.kit.ErrorPanel;
import dev.drydock.ui.kit.Sheet;
import dev.drydock.ui.kit.Sheets;
import dev.drydock.ui.task.Tasks;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.VBox;

/**
 * Asks for the passphrase of a support profile before something is done that needs it; says so and
 * stays where it was the wrong one. JavaFX thread only.
 *
 * @param profile whose passphrase it is
 * @param title what is to be done
 * @param why it is asked for
 * @param button what is to be done, in a word or two
 */
public record PassphraseSheet(Profile profile, String title, String why, String button) {

  /** What needs the passphrase; compares it, off the JavaFX thread. */
  @FunctionalInterface
  public interface Deed<T> {
    T with(Secret typed) throws DrydockException;
  }

  /**
   * Shows it.
   *
   * @param then hears what came of it, once it was done
   */
  public <T> void ask(Sheets sheets, Tasks tasks, Deed<T> deed, Consumer<T> then) {
    Sheet sheet = new Sheet(title, Optional.of(profile.environment())).width(480);
    Label words = new Label(why);
    words.setWrapText(true);
    PasswordField field = new PasswordField();
    field.setId("passphrase");
    field.setPromptText("passphrase");
    field.setAccessibleText("Passphrase");
    VBox body = new VBox(10, words, field);
    sheet.body(body).focus(field);
    sheet.cancel("Cancel");
    Button go = sheet.primary(button, () -> {});
    go.setOnAction(
        e -> {
          Secret typed = new Secret(field.getText());
          field.setDisable(true);
          tasks
              .run(button, progress -> deed.with(typed))
              .onDone(
                  done -> {
                    sheet.close();
                    then.accept(done);
                  })
              .onProblem(
                  problem -> body.getChildren().setAll(words, field, new ErrorPanel(problem)))
              .onEnd(
                  () -> {
                    field.setDisable(false);
                    field.selectAll();
                    field.requestFocus();
                  });
        });
    go.disableProperty().bind(field.textProperty().isEmpty().or(field.disabledProperty()));
    sheets.show(sheet);
  }
}
