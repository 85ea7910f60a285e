package dev.drydock.ui.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;

/** A folder dragged into the window is opened; of a file, the folder it is in. */
final class DropFolder {
  private DropFolder() {}

  static void on(Node node, Consumer<Path> open) {
    node.addEventHandler(
        DragEvent.DRAG_OVER,
        e -> {
          if (folder(files(e.getDragboard())).isPresent()) {
            e.acceptTransferModes(TransferMode.COPY, TransferMode.LINK);
            e.consume();
          }
        });
    node.addEventHandler(
        DragEvent.DRAG_DROPPED,
        e -> {
          Optional<Path> folder = folder(files(e.getDragboard()));
          folder.ifPresent(open);
          e.setDropCompleted(folder.isPresent());
          e.consume();
        });
  }

  private static List<File> files(Dragboard dragged) {
    return dragged.hasFiles() ? dragged.getFiles() : List.of();
  }

  /** Of several the first counts. */
  static Optional<Path> folder(List<File> files) {
    return files.stream()
        .findFirst()
        .map(file -> file.isDirectory() ? file : file.getParentFile())
        .map(File::toPath);
  }
}
