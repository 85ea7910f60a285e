package dev.drydock.ui.shell;

import dev.drydock.ui.theme.Appearance;
import dev.drydock.ui.theme.Theme;
import javafx.scene.control.Menu;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;

/** Light, dark, or as the system says. */
final class AppearanceMenu extends Menu {
  AppearanceMenu(Theme theme) {
    super("Appearance");
    ToggleGroup group = new ToggleGroup();
    for (Appearance appearance : Appearance.values()) {
      RadioMenuItem item =
          new RadioMenuItem(
              switch (appearance) {
                case SYSTEM -> "As the system";
                case LIGHT -> "Light";
                case DARK -> "Dark";
              });
      item.setToggleGroup(group);
      item.setSelected(theme.appearance().get() == appearance);
      item.setOnAction(e -> theme.appearance().set(appearance));
      theme.appearance().addListener((o, was, is) -> item.setSelected(is == appearance));
      getItems().add(item);
    }
  }
}
