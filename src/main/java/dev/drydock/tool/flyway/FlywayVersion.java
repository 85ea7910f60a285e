package dev.drydock.tool.flyway;

import dev.drydock.migration.Version;
import java.util.ArrayList;
import java.util.List;

/** Flyway's versions: numbers of any length with dots between; zeros at the end mean nothing. */
final class FlywayVersion {
  private FlywayVersion() {}

  /**
   * @param written digits with {@code .} or {@code _} between
   */
  static Version of(String written) {
    String text = written.replace('_', '.');
    List<String> parts = new ArrayList<>();
    for (String part : text.split("\\.")) {
      String digits = part.isEmpty() ? "0" : part;
      parts.add(Version.numeric(digits).key());
    }
    while (parts.size() > 1 && parts.getLast().equals(Version.numeric("0").key())) {
      parts.removeLast();
    }
    return new Version(text, String.join(".", parts));
  }
}
