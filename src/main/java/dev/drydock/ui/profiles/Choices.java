package dev.drydock.ui.profiles;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import org.controlsfx.control.SegmentedButton;

/** One of a few, side by side. */
final class Choices {
  private Choices() {}

  static <T> SegmentedButton of(
      ObjectProperty<T> chosen, List<T> values, Function<T, String> words) {
    SegmentedButton buttons = new SegmentedButton();
    ToggleGroup group = new ToggleGroup();
    for (T value : values) {
      ToggleButton button = new ToggleButton(words.apply(value));
      button.setUserData(value);
      button.setSelected(value.equals(chosen.get()));
      // A press on the chosen one would leave none chosen.
      button.setOnAction(
          e -> {
            button.setSelected(true);
            chosen.set(value);
          });
      buttons.getButtons().add(button);
    }
    buttons.setToggleGroup(group);
    chosen.addListener(
        (o, was, is) ->
            buttons.getButtons().forEach(b -> b.setSelected(is.equals(b.getUserData()))));
    return buttons;
  }
}
