package dev.drydock.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.drydock.ui.theme.Appearance;
import dev.drydock.ui.theme.Theme;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Group;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.transform.Scale;
import javax.imageio.ImageIO;

/**
 * Takes pictures of views on the headless platform, whose screen is smaller than what is wanted: a
 * scene is laid out at the size and drawn without a window.
 */
public final class Pictures {
  private static final File FOLDER = new File("target/screenshots");
  private static final double[][] SIZES = {{1000, 700}, {1600, 1000}};

  private Pictures() {}

  /**
   * Writes {@code NAME-light-1000x700.png} and its three kin.
   *
   * @param maker makes the view, or gives the one there is; called on the JavaFX thread
   */
  public static void take(String name, Supplier<Parent> maker) {
    Theme theme = Toolkit.call(Theme::new);
    take(name, maker, theme);
  }

  /** The same with the theme of a window that already has one. */
  public static void take(String name, Supplier<Parent> maker, Theme theme) {
    Scene last = new Scene(new Group());
    for (Appearance appearance : new Appearance[] {Appearance.LIGHT, Appearance.DARK}) {
      for (double[] size : SIZES) {
        Scene scene = Toolkit.call(() -> scene(maker.get(), theme, appearance, size));
        settle(scene);
        WritableImage image = Toolkit.call(() -> scene.snapshot(null));
        write(image, name, appearance, size);
        assertEquals(List.of(), Toolkit.call(() -> CutTexts.in(scene.getRoot())), name + " is cut");
        last = scene;
      }
    }
    Scene drawn = last;
    Toolkit.run(() -> drawn.setRoot(new Group()));
  }

  /**
   * Writes {@code NAME-2x.png}: 1000×700 as a screen of twice the density shows it.
   *
   * @return the picture, 2000×1400
   */
  public static WritableImage takeDense(String name, Parent root, Theme theme) {
    Scene scene = Toolkit.call(() -> scene(root, theme, Appearance.LIGHT, SIZES[0]));
    settle(scene);
    WritableImage image =
        Toolkit.call(
            () -> {
              SnapshotParameters twice = new SnapshotParameters();
              twice.setTransform(new Scale(2, 2));
              return scene.getRoot().snapshot(twice, null);
            });
    write(image, name + "-2x.png");
    Toolkit.run(() -> scene.setRoot(new Group()));
    return image;
  }

  /**
   * Writes {@code NAME-ZOOM.png}: 1000×700 of a window that shows everything larger, which leaves
   * its content the room of a smaller one.
   *
   * @param zoom in percent
   */
  public static void takeEnlarged(String name, Parent root, Theme theme, int zoom) {
    Toolkit.run(() -> theme.zoom().set(zoom));
    Scene scene = Toolkit.call(() -> scene(root, theme, Appearance.LIGHT, SIZES[0]));
    settle(scene);
    write(Toolkit.call(() -> scene.snapshot(null)), name + "-" + zoom + ".png");
    List<String> cut = Toolkit.call(() -> CutTexts.in(scene.getRoot()));
    Toolkit.run(
        () -> {
          scene.setRoot(new Group());
          theme.zoom().set(100);
        });
    assertEquals(List.of(), cut, name + " is cut at " + zoom + " %");
  }

  private static Scene scene(Parent root, Theme theme, Appearance appearance, double[] size) {
    theme.appearance().set(appearance);
    if (root.getScene() != null) {
      // What scrolls does not take up a look that changed while it was in no scene.
      theme.dress(root.getScene());
      layOut(root.getScene());
      root.getScene().setRoot(new Group());
    }
    Scene scene = new Scene(root, size[0], size[1]);
    theme.dress(scene);
    return scene;
  }

  /**
   * Lists fill over several rounds of layout, what is coloured later comes by itself, and what
   * comes late needs its rounds as well: without a window no pulse gives them.
   */
  private static void settle(Scene scene) {
    layOutInRounds(scene);
    Toolkit.settle();
    layOutInRounds(scene);
  }

  private static void layOutInRounds(Scene scene) {
    for (int round = 0; round < 6; round++) {
      Toolkit.run(() -> layOut(scene));
    }
  }

  private static void layOut(Scene scene) {
    scene.getRoot().applyCss();
    scene.getRoot().layout();
  }

  private static void write(
      WritableImage image, String name, Appearance appearance, double[] size) {
    String file =
        "%s-%s-%dx%d.png"
            .formatted(
                name, appearance.name().toLowerCase(Locale.ROOT), (int) size[0], (int) size[1]);
    write(image, file);
  }

  private static void write(WritableImage image, String file) {
    try {
      FOLDER.mkdirs();
      ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", new File(FOLDER, file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
