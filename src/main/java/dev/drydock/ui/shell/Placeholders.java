package dev.drydock.ui.shell;

import dev.drydock.problem.Problem;
import dev.drydock.ui.kit.EmptyState;
import dev.drydock.ui.kit.ErrorPanel;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;

/** What stands in the room while there is no list. */
final class Placeholders {
  private final Runnable openFolder;
  private final Runnable openDemo;
  private final Runnable newProfile;
  private final Consumer<Path> open;

  Placeholders(Runnable openFolder, Runnable openDemo, Runnable newProfile, Consumer<Path> open) {
    this.openFolder = openFolder;
    this.openDemo = openDemo;
    this.newProfile = newProfile;
    this.open = open;
  }

  Node nothing(List<Path> recent) {
    EmptyState state =
        new EmptyState(
                MaterialDesignF.FOLDER_OPEN_OUTLINE,
                "Open a folder of migrations",
                "Drag one into this window or open it. A profile holds a folder and its database. The"
                    + " demo is a real PostgreSQL on this machine with two teams' folders, to be"
                    + " broken at will.")
            .action("Open folder…", openFolder)
            .action("New profile…", newProfile)
            .action("Open the demo", openDemo);
    if (!recent.isEmpty()) {
      VBox list = new VBox(4);
      list.setAlignment(Pos.CENTER);
      recent.stream().limit(5).forEach(folder -> list.getChildren().add(link(folder)));
      state.getChildren().add(list);
    }
    return state;
  }

  Node opening(String what) {
    ProgressIndicator turning = new ProgressIndicator();
    turning.setPrefSize(42, 42);
    Label text = new Label(what.isEmpty() ? "Opening…" : what + "…");
    text.setId("opening");
    text.getStyleClass().add("empty-text");
    VBox box = new VBox(14, turning, text);
    box.setAlignment(Pos.CENTER);
    box.getStyleClass().add("empty-state");
    return box;
  }

  Node failed(Problem problem, Runnable again) {
    Button retry = new Button("Try again");
    retry.setOnAction(e -> again.run());
    Button other = new Button("Open folder…");
    other.setOnAction(e -> openFolder.run());
    Button demo = new Button("Open the demo");
    demo.setOnAction(e -> openDemo.run());
    ErrorPanel panel = new ErrorPanel(problem).action(new HBox(8, retry, other, demo));
    panel.setMaxWidth(680);
    panel.setMaxHeight(VBox.USE_PREF_SIZE);
    VBox box = new VBox(panel);
    box.setAlignment(Pos.CENTER);
    box.getStyleClass().add("empty-state");
    return box;
  }

  private Hyperlink link(Path folder) {
    Hyperlink link = new Hyperlink(folder.toString());
    link.setOnAction(e -> open.accept(folder));
    return link;
  }
}
