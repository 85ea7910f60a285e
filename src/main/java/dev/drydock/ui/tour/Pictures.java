package dev.drydock.ui.tour;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Parent;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/** Pictures of the tour's steps. */
final class Pictures {
  static final Path FOLDER = Path.of("target", "screenshots");

  private Pictures() {}

  /** Draws the window as it is now; on the JavaFX thread. */
  static Path take(Parent root, String name) throws IOException {
    WritableImage image = root.getScene().snapshot(null);
    Files.createDirectories(FOLDER);
    Path file = FOLDER.resolve("tour-" + name + ".png");
    ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", file.toFile());
    return file;
  }
}
