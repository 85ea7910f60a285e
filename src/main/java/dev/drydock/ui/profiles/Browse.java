package dev.drydock.ui.profiles;

import java.io.File;
import java.util.Optional;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Button;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;

/** Buttons that fill a path in from the system's dialog. */
final class Browse {
  private Browse() {}

  static Button file(String title, StringProperty path) {
    Button button = button(title);
    button.setOnAction(
        e -> {
          FileChooser chooser = new FileChooser();
          chooser.setTitle(title);
          take(chooser.showOpenDialog(button.getScene().getWindow()), path);
        });
    return button;
  }

  static Button folder(String title, StringProperty path) {
    Button button = button(title);
    button.setOnAction(
        e -> {
          DirectoryChooser chooser = new DirectoryChooser();
          chooser.setTitle(title);
          take(chooser.showDialog(button.getScene().getWindow()), path);
        });
    return button;
  }

  private static Button button(String title) {
    Button button = new Button("Browse…");
    button.setMinWidth(Button.USE_PREF_SIZE);
    button.setAccessibleText(title);
    return button;
  }

  private static void take(File chosen, StringProperty path) {
    Optional.ofNullable(chosen).map(File::getAbsolutePath).ifPresent(path::set);
  }
}
