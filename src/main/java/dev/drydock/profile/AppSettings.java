package dev.drydock.profile;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the window remembers between starts.
 *
 * @param zoom 1 is 100 %
 * @param recentFolders the latest first, at most {@value #MOST_RECENT}
 * @param window where it was, or empty before it was ever closed
 * @param columns of the migrations table, in their order; empty means the usual ones
 */
public record AppSettings(
    Theme theme,
    double zoom,
    List<Path> recentFolders,
    Optional<WindowBounds> window,
    List<Column> columns,
    Optional<String> lastProfile,
    boolean logShown) {

  private static final int MOST_RECENT = 10;

  public AppSettings {
    recentFolders = List.copyOf(recentFolders);
    columns = List.copyOf(columns);
  }

  /** Light, dark, or as the system says. */
  public enum Theme {
    SYSTEM,
    LIGHT,
    DARK
  }

  /** In screen coordinates; those before maximising. */
  public record WindowBounds(double x, double y, double width, double height, boolean maximized) {}

  /** A table column by its id, as the person left it; width in unzoomed pixels. */
  public record Column(String id, double width, boolean shown) {}

  /** Those of a first start. */
  public static AppSettings initial() {
    return new AppSettings(
        Theme.SYSTEM, 1, List.of(), Optional.empty(), List.of(), Optional.empty(), true);
  }

  public AppSettings withTheme(Theme changed) {
    return new AppSettings(changed, zoom, recentFolders, window, columns, lastProfile, logShown);
  }

  public AppSettings withZoom(double changed) {
    return new AppSettings(theme, changed, recentFolders, window, columns, lastProfile, logShown);
  }

  /** With a folder as the latest one. */
  public AppSettings withFolder(Path opened) {
    List<Path> folders = new ArrayList<>(recentFolders);
    folders.remove(opened);
    folders.addFirst(opened);
    List<Path> latest = folders.subList(0, Math.min(folders.size(), MOST_RECENT));
    return new AppSettings(theme, zoom, latest, window, columns, lastProfile, logShown);
  }

  public AppSettings withWindow(WindowBounds changed) {
    return new AppSettings(
        theme, zoom, recentFolders, Optional.of(changed), columns, lastProfile, logShown);
  }

  public AppSettings withColumns(List<Column> changed) {
    return new AppSettings(theme, zoom, recentFolders, window, changed, lastProfile, logShown);
  }

  public AppSettings withLastProfile(Optional<String> changed) {
    return new AppSettings(theme, zoom, recentFolders, window, columns, changed, logShown);
  }

  public AppSettings withLogShown(boolean changed) {
    return new AppSettings(theme, zoom, recentFolders, window, columns, lastProfile, changed);
  }
}
