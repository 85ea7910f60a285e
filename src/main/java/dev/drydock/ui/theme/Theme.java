package dev.drydock.ui.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.stage.Window;

/**
 * The look of every window of the program. Once made, it dresses windows by itself as they open.
 */
public final class Theme {
  private static final List<Integer> ZOOM_STEPS = List.of(75, 85, 100, 115, 130, 150, 175, 200);
  private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");
  private static final double FONT_SIZE = 13;

  private final ObjectProperty<Appearance> appearance =
      new SimpleObjectProperty<>(Appearance.SYSTEM);
  private final IntegerProperty zoom = new SimpleIntegerProperty(100);
  private final Fonts fonts = new Fonts();
  private final String sheet = resource("drydock.css");
  private final String usualSizes;
  private String sizes = "";

  public Theme() {
    usualSizes = sizesSheet(100);
    appearance.addListener((o, was, is) -> dressAll());
    zoom.addListener((o, was, is) -> dressAll());
    Platform.getPreferences().colorSchemeProperty().addListener((o, was, is) -> dressAll());
    Window.getWindows()
        .addListener(
            (ListChangeListener<Window>)
                change -> {
                  while (change.next()) {
                    change.getAddedSubList().forEach(this::dressWindow);
                  }
                });
    dressAll();
  }

  /** What the person chose. */
  public ObjectProperty<Appearance> appearance() {
    return appearance;
  }

  /** In percent. */
  public IntegerProperty zoom() {
    return zoom;
  }

  public void zoomIn() {
    ZOOM_STEPS.stream().filter(step -> step > zoom.get()).findFirst().ifPresent(zoom::set);
  }

  public void zoomOut() {
    ZOOM_STEPS.reversed().stream()
        .filter(step -> step < zoom.get())
        .findFirst()
        .ifPresent(zoom::set);
  }

  public void zoomReset() {
    zoom.set(100);
  }

  /** Whether the dark look is shown now, whoever decided it. */
  public boolean dark() {
    return switch (appearance.get()) {
      case LIGHT -> false;
      case DARK -> true;
      case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
    };
  }

  /** Puts the look on a scene; windows that are shown get it by themselves. */
  public void dress(Scene scene) {
    // menus and tooltips are windows of their own: there the text alone is larger
    boolean grows = scene.getRoot() instanceof Zoomed;
    scene.getStylesheets().setAll(sheet, grows ? usualSizes : sizes);
    scene.getRoot().pseudoClassStateChanged(DARK, dark());
  }

  private void dressAll() {
    sizes = sizesSheet(zoom.get());
    String atlanta =
        dark()
            ? new PrimerDark().getUserAgentStylesheet()
            : new PrimerLight().getUserAgentStylesheet();
    if (!atlanta.equals(Application.getUserAgentStylesheet())) {
      Application.setUserAgentStylesheet(atlanta);
    }
    Window.getWindows().forEach(this::dressWindow);
  }

  private void dressWindow(Window window) {
    Optional.ofNullable(window.getScene()).ifPresent(this::dress);
  }

  /** Sizes in one place: everything else in the stylesheet is in em. */
  private String sizesSheet(int percent) {
    String css =
        String.format(
            Locale.ROOT,
            """
            .root { -fx-font-family: "%s"; -fx-font-size: %.2fpx; }
            .mono, .mono .text, .text.mono { -fx-font-family: "%s"; }
            .table-view { -fx-fixed-cell-size: %dpx; }
            .table-view.wrapping-rows { -fx-fixed-cell-size: -1; }
            .log-view { -fx-fixed-cell-size: %dpx; }
            .sql-view { -fx-fixed-cell-size: %dpx; }
            """,
            fonts.interfaceFamily(),
            FONT_SIZE * percent / 100,
            fonts.monospacedFamily(),
            RowHeight.TABLE.at(percent),
            RowHeight.LOG.at(percent),
            RowHeight.SQL.at(percent));
    return "data:text/css;base64,"
        + Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.UTF_8));
  }

  private static String resource(String name) {
    URL url = Theme.class.getResource(name);
    return java.util.Objects.requireNonNull(url, name).toExternalForm();
  }
}
