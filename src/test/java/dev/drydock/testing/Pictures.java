package dev.drydock.testing;

import dev.drydock.ui.theme.Appearance;
import dev.drydock.ui.theme.Theme;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
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
   * @param maker makes the view afresh, on the JavaFX thread
   */
  public static void take(String name, Supplier<Parent> maker) {
    Toolkit.start();
    for (Appearance appearance : new Appearance[] {Appearance.LIGHT, Appearance.DARK}) {
      for (double[] size : SIZES) {
        Toolkit.call(() -> picture(name, maker, appearance, size[0], size[1]));
      }
    }
  }

  private static Void picture(
      String name, Supplier<Parent> maker, Appearance appearance, double width, double height) {
    Theme theme = new Theme();
    theme.appearance().set(appearance);
    Scene scene = new Scene(maker.get(), width, height);
    theme.dress(scene);
    draw(scene);
    write(draw(scene), name, appearance, width, height);
    return null;
  }

  private static WritableImage draw(Scene scene) {
    scene.getRoot().applyCss();
    scene.getRoot().layout();
    return scene.snapshot(null);
  }

  private static void write(
      WritableImage image, String name, Appearance appearance, double width, double height) {
    String file =
        "%s-%s-%dx%d.png"
            .formatted(name, appearance.name().toLowerCase(), (int) width, (int) height);
    try {
      FOLDER.mkdirs();
      ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", new File(FOLDER, file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The JavaFX toolkit, started once for the whole JVM. */
  public static final class Toolkit {
    private static boolean started;

    private Toolkit() {}

    public static synchronized void start() {
      if (started) {
        return;
      }
      CompletableFuture<Void> ready = new CompletableFuture<>();
      try {
        Platform.startup(() -> ready.complete(null));
      } catch (IllegalStateException alreadyRunning) {
        ready.complete(null);
      }
      wait(ready);
      Platform.setImplicitExit(false);
      started = true;
    }

    /** Runs something on the JavaFX thread and waits for what it gives. */
    public static <T> T call(Callable<T> work) {
      start();
      CompletableFuture<T> result = new CompletableFuture<>();
      Platform.runLater(
          () -> {
            try {
              result.complete(work.call());
            } catch (Exception | AssertionError e) {
              result.completeExceptionally(e);
            }
          });
      return wait(result);
    }

    private static <T> T wait(CompletableFuture<T> future) {
      try {
        return future.get(60, TimeUnit.SECONDS);
      } catch (ExecutionException e) {
        throw new AssertionError(e.getCause());
      } catch (InterruptedException | TimeoutException e) {
        throw new AssertionError(e);
      }
    }
  }
}
