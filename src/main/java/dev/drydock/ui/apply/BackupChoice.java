package dev.drydock.ui.apply;

import dev.drydock.ui.kit.Visible;
import java.io.File;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.stage.FileChooser;

/** Whether the database is backed up before, and to which file. */
final class BackupChoice {
  private BackupChoice() {}

  /** Grey, with the reason, where there can be no backup. */
  static Node row(ApplyConfirmViewModel model) {
    CheckBox wanted = new CheckBox("Back up first");
    wanted.setId("back-up-first");
    wanted.setMinWidth(Region.USE_PREF_SIZE);
    wanted.selectedProperty().bindBidirectional(model.backUp);
    HBox row = new HBox(8, wanted);
    row.setAlignment(Pos.CENTER_LEFT);
    if (model.noBackup().isPresent()) {
      wanted.setDisable(true);
      Label why = new Label(Visible.of(model.noBackup().get()));
      why.getStyleClass().add("muted");
      why.setWrapText(true);
      row.getChildren().add(why);
    } else {
      row.getChildren().addAll(file(model), choose(model));
    }
    return row;
  }

  private static TextField file(ApplyConfirmViewModel model) {
    TextField field = new TextField();
    field.setId("backup-file");
    field.getStyleClass().addAll("mono", "small-text");
    field.setAccessibleText("The backup's file");
    field.textProperty().bindBidirectional(model.backupFile);
    field.disableProperty().bind(model.backUp.not());
    HBox.setHgrow(field, Priority.ALWAYS);
    return field;
  }

  private static Button choose(ApplyConfirmViewModel model) {
    Button button = new Button("Choose…");
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setAccessibleText("Choose the backup's file");
    button.disableProperty().bind(model.backUp.not());
    button.setOnAction(
        e -> {
          FileChooser chooser = new FileChooser();
          chooser.setTitle("Back up to");
          model
              .namedFile()
              .ifPresent(file -> chooser.setInitialFileName(file.getFileName().toString()));
          model
              .namedFile()
              .map(file -> file.getParent().toFile())
              .filter(File::isDirectory)
              .ifPresent(chooser::setInitialDirectory);
          Optional.ofNullable(chooser.showSaveDialog(button.getScene().getWindow()))
              .ifPresent(file -> model.backupFile.set(file.getPath()));
        });
    return button;
  }
}
