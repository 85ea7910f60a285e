package dev.drydock.ui.profiles;

import dev.drydock.profile.Profile;
import dev.drydock.profile.Secret;
import dev.drydock.ui.kit.Sheet;
import dev.drydock.ui.kit.Sheets;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.VBox;

/** Asks for the passphrase of a support profile before it is deleted. */
final class PassphraseSheet {
  private PassphraseSheet() {}

  /**
   * @param then hears what was typed; nothing is compared here
   */
  static void ask(Sheets sheets, Profile profile, Consumer<Secret> then) {
    Sheet sheet =
        new Sheet(
                "Delete the support profile " + profile.name(), Optional.of(profile.environment()))
            .width(480);
    Label why = new Label("It is changed and deleted with its passphrase only.");
    why.setWrapText(true);
    PasswordField field = new PasswordField();
    field.setId("passphrase");
    field.setPromptText("passphrase");
    field.setAccessibleText("Passphrase");
    sheet.body(new VBox(10, why, field)).focus(field);
    sheet.cancel("Cancel");
    Button go =
        sheet.primary(
            "Delete profile",
            () -> {
              Secret typed = new Secret(field.getText());
              sheet.close();
              then.accept(typed);
            });
    go.disableProperty().bind(field.textProperty().isEmpty());
    sheets.show(sheet);
  }
}
