package dev.drydock.ui.progress;

import dev.drydock.problem.DrydockException;
import dev.drydock.problem.FileReason;
import dev.drydock.ui.kit.Notifier;
import dev.drydock.ui.task.Tasks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** Asks where to save something, writes it in the background, and tells how that went. */
public final class SaveFile {

  /** Writes the file; away from the JavaFX thread. */
  @FunctionalInterface
  public interface Writer {
    void write(Path file) throws DrydockException;
  }

  private final Tasks tasks;
  private final Notifier notifier;

  public SaveFile(Tasks tasks, Notifier notifier) {
    this.tasks = tasks;
    this.notifier = notifier;
  }

  /** Opens the system's dialog; nothing is written when it is cancelled. */
  public void ask(
      Window window,
      String title,
      String name,
      List<FileChooser.ExtensionFilter> filters,
      Writer writer) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(title);
    chooser.setInitialFileName(name);
    chooser.getExtensionFilters().setAll(filters);
    Optional.ofNullable(chooser.showSaveDialog(window))
        .ifPresent(file -> write(file.toPath(), writer));
  }

  /** Writes without asking where. */
  public void write(Path file, Writer writer) {
    tasks
        .run(
            "save " + file.getFileName(),
            progress -> {
              writer.write(file);
              return file;
            })
        .onDone(written -> notifier.done("Saved " + written + "."))
        .onProblem(notifier::problem);
  }

  /** Writes a text as UTF-8; an older file is replaced. */
  public static void text(Path file, String text) throws DrydockException {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw FileReason.notWritten(file, e);
    }
  }
}
