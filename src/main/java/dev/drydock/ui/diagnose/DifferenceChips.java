package dev.drydock.ui.diagnose;

import dev.drydock.ui.kit.Chip;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.layout.FlowPane;

/** How many differences there are of each sort; each count is a filter. */
final class DifferenceChips extends FlowPane {
  private final Map<DifferenceSign, Chip> chips = new EnumMap<>(DifferenceSign.class);

  DifferenceChips(Runnable changed) {
    super(8, 6);
    setAlignment(Pos.CENTER_LEFT);
    setPrefWrapLength(620);
    for (DifferenceSign sign : DifferenceSign.values()) {
      Chip chip = new Chip(sign.text(), sign.tone());
      chip.setOnAction(e -> changed.run());
      chips.put(sign, chip);
    }
  }

  /** Those that are wanted; empty for all. */
  Set<DifferenceSign> chosen() {
    Set<DifferenceSign> chosen = EnumSet.noneOf(DifferenceSign.class);
    chips.forEach(
        (sign, chip) -> {
          if (chip.isSelected()) {
            chosen.add(sign);
          }
        });
    return chosen;
  }

  /** Before anything was compared there is nothing to count. */
  void clear() {
    getChildren().clear();
  }

  /** Shows how many there are of each sort, and keeps the chips that filter. */
  void show(Map<DifferenceSign, Integer> counts) {
    getChildren().clear();
    chips.forEach(
        (sign, chip) -> {
          int count = counts.getOrDefault(sign, 0);
          chip.count(count);
          if (count > 0 || chip.isSelected()) {
            getChildren().add(chip);
          }
        });
  }
}
