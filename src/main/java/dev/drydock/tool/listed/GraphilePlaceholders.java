package dev.drydock.tool.listed;

import dev.drydock.migration.Migration;
import dev.drydock.tool.files.Marks;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What graphile-migrate puts in: {@code :DATABASE_NAME} and {@code :DATABASE_OWNER} of the database
 * it works on, and the placeholders of the project's {@code .gmrc}, whose {@code "!ENV"} is the
 * environment's value of that name. What has no value is left as it is.
 *
 * @param environment the process's
 */
record GraphilePlaceholders(Map<String, String> environment) {
  private static final Pattern USE = Pattern.compile("(?<![:\\w]):[A-Z][0-9A-Z_]+\\b");
  private static final Pattern SETTING =
      Pattern.compile("[\"']?(:[A-Z][0-9A-Z_]+)[\"']?\\s*:\\s*\"([^\"\\n]*)\"");

  /** As psql names them, which the run knows; nothing else does before there is a connection. */
  private static final Map<String, String> OF_THE_DATABASE =
      Map.of(":DATABASE_NAME", ":\"DBNAME\"", ":DATABASE_OWNER", ":\"USER\"");

  /** Above the folder of what is committed. */
  private static final int LEVELS = 4;

  GraphilePlaceholders {
    environment = Map.copyOf(environment);
  }

  String replaced(Migration migration, String text) {
    if (!USE.matcher(text).find()) {
      return text;
    }
    Map<String, String> values = values(migration.path().getParent());
    return USE.matcher(text)
        .replaceAll(
            use ->
                Matcher.quoteReplacement(
                    Optional.ofNullable(values.get(use.group())).orElse(use.group())));
  }

  private Map<String, String> values(Path folder) {
    Map<String, String> values = new HashMap<>(OF_THE_DATABASE);
    Path at = folder;
    for (int i = 0; i < LEVELS && at != null; i++) {
      Path settings = at.resolve(".gmrc");
      if (Files.isRegularFile(settings)) {
        SETTING
            .matcher(Marks.top(settings))
            .results()
            .forEach(found -> put(values, found.group(1), found.group(2)));
        break;
      }
      at = at.getParent();
    }
    return values;
  }

  private void put(Map<String, String> values, String name, String value) {
    Optional<String> said =
        value.equals("!ENV")
            ? Optional.ofNullable(environment.get(name.substring(1)))
            : Optional.of(value);
    said.ifPresent(known -> values.put(name, known));
  }
}
