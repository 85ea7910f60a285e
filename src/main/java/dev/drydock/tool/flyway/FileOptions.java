package dev.drydock.tool.flyway;

import dev.drydock.tool.files.Marks;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * What the file {@code NAME.sql.conf} beside a migration says.
 *
 * @param inTransaction false to run it without one
 * @param placeholders false to leave what looks like placeholders
 */
record FileOptions(boolean inTransaction, boolean placeholders) {
  private static final Pattern NO_TRANSACTION = off("executeInTransaction");
  private static final Pattern NO_PLACEHOLDERS = off("placeholderReplacement");

  static FileOptions of(Path migration) {
    Path file = migration.resolveSibling(migration.getFileName() + ".conf");
    String text = Files.exists(file) ? Marks.top(file) : "";
    return new FileOptions(
        !NO_TRANSACTION.matcher(text).find(), !NO_PLACEHOLDERS.matcher(text).find());
  }

  private static Pattern off(String key) {
    return Pattern.compile("(?m)^\\s*" + key + "\\s*[=:]\\s*false\\b");
  }
}
