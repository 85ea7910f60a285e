package dev.drydock.ui.migrations;

import dev.drydock.ui.kit.Chip;
import dev.drydock.ui.kit.Tone;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import javafx.scene.layout.FlowPane;

/** The counts above the table; each is a filter. Kinds of which there are none are left out. */
final class ChipBar extends FlowPane {
  private static final Set<Facet> ALWAYS = Set.of(Facet.APPLIED, Facet.PENDING);

  private final MigrationsViewModel model;
  private final Chip all = new Chip("All", Tone.NEUTRAL);
  private final Map<Facet, Chip> chips = new EnumMap<>(Facet.class);

  ChipBar(MigrationsViewModel model) {
    super(8, 6);
    this.model = model;
    getStyleClass().add("chip-bar");
    all.setSelected(true);
    all.setOnAction(
        e -> {
          chips.values().forEach(chip -> chip.setSelected(false));
          all.setSelected(true);
          model.noFacets();
        });
    for (Facet facet : Facet.values()) {
      chips.put(facet, chip(facet));
    }
    model.counts().addListener((o, was, is) -> show(is));
    show(Map.of());
  }

  private Chip chip(Facet facet) {
    Chip chip = new Chip(facet.label(), facet.tone());
    chip.setOnAction(
        e -> {
          model.facet(facet, chip.isSelected());
          all.setSelected(chips.values().stream().noneMatch(Chip::isSelected));
        });
    return chip;
  }

  private void show(Map<Facet, Integer> counts) {
    all.count(model.rows().size());
    getChildren().setAll(all);
    chips.forEach(
        (facet, chip) -> {
          int count = counts.getOrDefault(facet, 0);
          chip.count(count);
          boolean known = !counts.containsKey(Facet.UNKNOWN);
          if (count > 0 || chip.isSelected() || (known && ALWAYS.contains(facet))) {
            getChildren().add(chip);
          }
        });
  }
}
