package dev.drydock.ui.diagnose;

import dev.drydock.compare.Noise;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;

/** What a comparison passes over; changing it asks no database again. */
final class NoiseMenu extends MenuButton {
  private final Map<Noise, CheckMenuItem> items = new EnumMap<>(Noise.class);

  NoiseMenu(Runnable changed) {
    setId("compare-noise");
    for (Noise noise : Noise.values()) {
      String words = noise.name().toLowerCase(Locale.ROOT).replace('_', ' ');
      CheckMenuItem item =
          new CheckMenuItem(words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1));
      item.setSelected(Noise.usual().contains(noise));
      item.setOnAction(
          e -> {
            title();
            changed.run();
          });
      items.put(noise, item);
      getItems().add(item);
    }
    title();
  }

  Set<Noise> noise() {
    Set<Noise> chosen = EnumSet.noneOf(Noise.class);
    items.forEach(
        (noise, item) -> {
          if (item.isSelected()) {
            chosen.add(noise);
          }
        });
    return chosen;
  }

  private void title() {
    setText("Passed over: " + noise().size());
    setAccessibleText("What is passed over");
  }
}
