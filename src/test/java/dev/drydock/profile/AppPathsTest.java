package dev.drydock.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AppPathsTest {
  private static final Path HOME = Path.of("/home/ada");

  @Test
  void followXdgOnLinux() {
    AppPaths usual = AppPaths.of(Map.of(), "Linux", HOME);
    assertEquals(HOME.resolve(".config/drydock"), usual.config());
    assertEquals(HOME.resolve(".local/state/drydock"), usual.state());
    assertEquals(HOME.resolve(".local/share/drydock"), usual.data());
    assertEquals(HOME.resolve(".cache/drydock"), usual.cache());
    Map<String, String> moved =
        Map.of("XDG_CONFIG_HOME", "/etc/ada", "XDG_DATA_HOME", "not/absolute");
    assertEquals(Path.of("/etc/ada/drydock"), AppPaths.of(moved, "Linux", HOME).config());
    assertEquals(usual.data(), AppPaths.of(moved, "Linux", HOME).data());
  }

  @Test
  void followTheCustomsOfOtherSystems() {
    assertEquals(
        HOME.resolve("Library/Application Support/Drydock"),
        AppPaths.of(Map.of(), "Mac OS X", HOME).config());
    assertEquals(
        HOME.resolve("AppData/Roaming/Drydock"),
        AppPaths.of(Map.of(), "Windows 11", HOME).config());
  }

  @Test
  void oneVariableMovesThemAll() {
    AppPaths paths = AppPaths.of(Map.of("DRYDOCK_HOME", "/srv/drydock"), "Linux", HOME);
    assertEquals(AppPaths.below(Path.of("/srv/drydock")), paths);
  }
}
