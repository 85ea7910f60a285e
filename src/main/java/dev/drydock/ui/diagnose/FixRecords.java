package dev.drydock.ui.diagnose;

import dev.drydock.command.CloseDifferences.Covered;
import dev.drydock.ui.kit.Visible;
import dev.drydock.ui.report.Target;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/**
 * What saving a fix writes to the history besides: pending files that would fail after it can be
 * recorded, as it does what they would. On a production database that is confirmed by its name.
 */
final class FixRecords extends VBox {
  private final Target target;
  private final Runnable changed;
  private final TextField typed = new TextField();
  private final List<String> recorded = new ArrayList<>();

  FixRecords(Target target, Runnable changed) {
    super(4);
    this.target = target;
    this.changed = changed;
    typed.setId("confirm-database");
    typed.textProperty().addListener((o, was, is) -> changed.run());
  }

  /** Files that are to be recorded too. */
  List<String> files() {
    return List.copyOf(recorded);
  }

  /** Offers files the fix covers; those it covers whole are ticked. */
  void offer(List<Covered> covered) {
    for (Covered one : covered) {
      CheckBox box =
          new CheckBox(
              "Record "
                  + Visible.of(one.file())
                  + " as applied: "
                  + (one.onlyMakes()
                      ? "the fix makes all it would make"
                      : "the fix makes its objects; its other statements would not run"));
      box.setMnemonicParsing(false);
      box.setWrapText(true);
      box.setOnAction(e -> record(one.file(), box.isSelected()));
      getChildren().add(box);
      box.setSelected(one.onlyMakes());
      record(one.file(), one.onlyMakes());
    }
  }

  private void record(String one, boolean wanted) {
    recorded.remove(one);
    if (wanted) {
      recorded.add(one);
      confirm();
    }
    changed.run();
  }

  /** Has the name of a production database typed. */
  void confirm() {
    if (target.production() && typed.getParent() == null) {
      Label label =
          new Label("Type the database name " + target.facts().database() + " to record it there:");
      label.setLabelFor(typed);
      getChildren().add(new VBox(4, label, typed));
    }
  }

  /** Whether the name was typed, where it had to be. */
  boolean confirmed() {
    return typed.getParent() == null || typed.getText().equals(target.facts().database());
  }
}
