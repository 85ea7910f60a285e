package dev.drydock.tool.flyway;

import dev.drydock.migration.Kind;
import dev.drydock.migration.Version;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a file's name says to Flyway.
 *
 * @param description with blanks for underscores
 */
record FlywayName(Kind kind, Optional<Version> version, String description) {
  private static final Pattern VERSIONED =
      Pattern.compile("([VUB])([0-9][0-9._]*?)(?:__(.*))?\\.[sS][qQ][lL]", Pattern.DOTALL);
  private static final Pattern REPEATABLE =
      Pattern.compile("R__(.*)\\.[sS][qQ][lL]", Pattern.DOTALL);

  /**
   * @param fileName without its folder
   */
  static Optional<FlywayName> parse(String fileName) {
    Matcher repeatable = REPEATABLE.matcher(fileName);
    if (repeatable.matches()) {
      return Optional.of(
          new FlywayName(Kind.REPEATABLE, Optional.empty(), words(repeatable.group(1))));
    }
    Matcher versioned = VERSIONED.matcher(fileName);
    if (!versioned.matches()) {
      return Optional.empty();
    }
    Kind kind =
        switch (versioned.group(1)) {
          case "U" -> Kind.UNDO;
          case "B" -> Kind.BASELINE;
          default -> Kind.VERSIONED;
        };
    String description = versioned.group(3) == null ? "" : versioned.group(3);
    return Optional.of(
        new FlywayName(
            kind, Optional.of(FlywayVersion.of(versioned.group(2))), words(description)));
  }

  private static String words(String description) {
    return description.replace('_', ' ');
  }
}
