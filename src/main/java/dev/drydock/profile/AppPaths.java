package dev.drydock.profile;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * The folders Drydock keeps its own files in; none is created here.
 *
 * <p>On Linux those of the XDG base directory specification, on Windows below {@code %APPDATA%} and
 * {@code %LOCALAPPDATA%}, on macOS below {@code ~/Library}. {@code DRYDOCK_HOME} puts all of them
 * below one folder.
 *
 * @param config profiles and settings: what a person would copy to another machine
 * @param state the journal of runs and window positions
 * @param data the demo's folders and the embedded server's cluster
 * @param cache what can be made again
 */
public record AppPaths(Path config, Path state, Path data, Path cache) {

  /** The folders of this process's user and environment. */
  public static AppPaths standard() {
    return of(
        System.getenv(),
        System.getProperty("os.name", ""),
        Path.of(System.getProperty("user.home", "")));
  }

  /** The folders for an environment, an {@code os.name} and a home folder. */
  public static AppPaths of(Map<String, String> environment, String system, Path home) {
    String own = environment.getOrDefault("DRYDOCK_HOME", "");
    if (!own.isBlank()) {
      return below(Path.of(own).toAbsolutePath());
    }
    String name = system.toLowerCase(Locale.ROOT);
    if (name.startsWith("windows")) {
      Path roaming = folder(environment, "APPDATA", home.resolve("AppData/Roaming"));
      Path local = folder(environment, "LOCALAPPDATA", home.resolve("AppData/Local"));
      return new AppPaths(
          roaming.resolve("Drydock"),
          local.resolve("Drydock/state"),
          local.resolve("Drydock/data"),
          local.resolve("Drydock/cache"));
    }
    if (name.startsWith("mac")) {
      Path support = home.resolve("Library/Application Support/Drydock");
      return new AppPaths(
          support,
          support.resolve("state"),
          support.resolve("data"),
          home.resolve("Library/Caches/Drydock"));
    }
    return new AppPaths(
        folder(environment, "XDG_CONFIG_HOME", home.resolve(".config")).resolve("drydock"),
        folder(environment, "XDG_STATE_HOME", home.resolve(".local/state")).resolve("drydock"),
        folder(environment, "XDG_DATA_HOME", home.resolve(".local/share")).resolve("drydock"),
        folder(environment, "XDG_CACHE_HOME", home.resolve(".cache")).resolve("drydock"));
  }

  /** All folders below one, as {@code DRYDOCK_HOME} and tests want them. */
  public static AppPaths below(Path folder) {
    return new AppPaths(
        folder.resolve("config"),
        folder.resolve("state"),
        folder.resolve("data"),
        folder.resolve("cache"));
  }

  /** XDG says relative paths in its variables are to be ignored. */
  private static Path folder(Map<String, String> environment, String variable, Path otherwise) {
    String value = environment.getOrDefault(variable, "");
    if (value.isBlank() || !Path.of(value).isAbsolute()) {
      return otherwise;
    }
    return Path.of(value);
  }
}
