package dev.drydock.ui;

import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Problem;
import dev.drydock.ui.shell.DrydockApplication;
import dev.drydock.ui.tour.Tour;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.application.Application;

/** Opens the window, or takes the guided tour where there is no display. */
public final class WindowLauncher {

  private WindowLauncher() {}

  /**
   * Blocks until the window is closed or the tour has ended.
   *
   * @param arguments {@code --demo}, or a folder to open, or nothing
   * @return the exit status
   * @throws DrydockException INPUT when there is no display and no tour was asked for
   */
  public static int run(List<String> arguments) throws DrydockException {
    if (hasDisplay(System.getenv(), System.getProperty("os.name", ""))
        && !"Headless".equals(System.getProperty("glass.platform"))) {
      Application.launch(DrydockApplication.class, arguments.toArray(String[]::new));
      return 0;
    }
    if (!arguments.contains("--demo")) {
      throw new DrydockException(
          DrydockException.Kind.INPUT,
          Problem.error(
              "no-display",
              "There is no display to open a window on.",
              "Set DISPLAY or WAYLAND_DISPLAY, or use a command: drydock --help lists them."));
    }
    // The toolkit reads these once, when it starts.
    System.setProperty("glass.platform", "Headless");
    System.setProperty("prism.order", "sw");
    return Tour.take();
  }

  /** Elsewhere than on Linux there always is one. */
  static boolean hasDisplay(Map<String, String> environment, String system) {
    return !system.toLowerCase(Locale.ROOT).contains("linux")
        || !environment.getOrDefault("DISPLAY", "").isEmpty()
        || !environment.getOrDefault("WAYLAND_DISPLAY", "").isEmpty();
  }
}
