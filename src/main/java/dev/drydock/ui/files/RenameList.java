package dev.drydock.ui.files;

import dev.drydock.command.RenumberPlan;
import dev.drydock.tool.FileNaming.Rename;
import dev.drydock.ui.kit.Tone;
import dev.drydock.ui.kit.Visible;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;

/** Old and new names of files, one above the other so that the change is seen. */
final class RenameList extends GridPane {

  RenameList(RenumberPlan plan) {
    setHgap(8);
    setVgap(2);
    int row = 0;
    for (Rename rename : plan.renames()) {
      Label from = name(rename.from());
      from.getStyleClass().add("muted");
      Label arrow = new Label("→");
      arrow.getStyleClass().addAll("toned", Tone.ACCENT.styleClass());
      Label to = name(rename.to());
      to.getStyleClass().add("strong");
      add(from, 1, row++);
      add(arrow, 0, row);
      add(to, 1, row++);
      setMargin(to, new javafx.geometry.Insets(0, 0, 6, 0));
    }
    if (plan.renames().isEmpty()) {
      add(new Label("No version is used twice."), 0, 0);
    }
  }

  private static Label name(String text) {
    Label label = new Label(Visible.of(text));
    label.getStyleClass().add("mono");
    label.setMinWidth(0);
    return label;
  }
}
