package dev.drydock.ui.theme;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.text.Font;

/** Chooses among the fonts a machine has: JavaFX's stylesheets take one family and no second. */
final class Fonts {
  private static final List<String> INTERFACE =
      List.of("Inter", "SF Pro Text", "Segoe UI", "Cantarell", "Noto Sans", "Roboto");
  private static final List<String> MONOSPACED =
      List.of(
          "JetBrains Mono",
          "SF Mono",
          "Menlo",
          "Cascadia Mono",
          "Consolas",
          "Noto Sans Mono",
          "DejaVu Sans Mono",
          "Liberation Mono");

  private final Set<String> installed = new TreeSet<>(Font.getFamilies());

  String interfaceFamily() {
    return first(INTERFACE, "System");
  }

  String monospacedFamily() {
    return first(MONOSPACED, "Monospaced");
  }

  private String first(List<String> wanted, String otherwise) {
    return wanted.stream().filter(installed::contains).findFirst().orElse(otherwise);
  }
}
