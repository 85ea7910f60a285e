package dev.drydock.tool.flyway;

import dev.drydock.migration.Migration;
import dev.drydock.tool.files.Marks;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code ${name}} in a migration, or what the settings put for its brackets. Values are looked for
 * in a {@code flyway.conf} or {@code flyway.toml} in the folder or above it; what has none there is
 * left as it is, since nothing here says what the tool would be told.
 *
 * @param values by name in lower case
 * @param prefix what a placeholder begins with; empty when none are replaced
 * @param suffix what ends it
 */
record Placeholders(Map<String, String> values, String prefix, String suffix) {
  private static final Pattern SETTING =
      Pattern.compile(
          "(?m)^\\s*(?:flyway\\.)?(placeholder(?:Prefix|Suffix|Replacement))\\s*[=:]\\s*[\"']?(.*?)[\"']?\\s*$");
  private static final Pattern CONF =
      Pattern.compile("(?m)^\\s*flyway\\.placeholders\\.([\\w.-]+)\\s*[=:]\\s*(.*?)\\s*$");
  private static final Pattern TOML_TABLE =
      Pattern.compile("(?ms)^\\s*\\[(?:flyway\\.)?placeholders\\]\\s*$(.*?)(?=^\\s*\\[|\\z)");
  private static final Pattern TOML =
      Pattern.compile("(?m)^\\s*\"?([\\w.-]+)\"?\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')");
  private static final List<String> FILES =
      List.of("flyway.toml", "flyway.conf", "conf/flyway.conf");

  /** Higher up it would be somebody else's. */
  private static final int LEVELS = 5;

  static Placeholders of(Migration migration) {
    Map<String, String> values = new HashMap<>();
    Map<String, String> settings = new HashMap<>();
    values.put("flyway:defaultschema", "public");
    values.put("flyway:table", "flyway_schema_history");
    values.put("flyway:filename", migration.path().getFileName().toString());
    Path folder = migration.path().getParent();
    for (int i = 0; i < LEVELS && folder != null; i++) {
      Path at = folder;
      FILES.forEach(file -> add(values, settings, at.resolve(file)));
      folder = folder.getParent();
    }
    boolean replaced = !settings.getOrDefault("placeholderReplacement", "").equals("false");
    return new Placeholders(
        values,
        replaced ? settings.getOrDefault("placeholderPrefix", "${") : "",
        settings.getOrDefault("placeholderSuffix", "}"));
  }

  private static void add(Map<String, String> values, Map<String, String> settings, Path file) {
    if (!Files.isRegularFile(file)) {
      return;
    }
    String text = Marks.top(file);
    SETTING
        .matcher(text)
        .results()
        .forEach(found -> settings.putIfAbsent(found.group(1), found.group(2)));
    CONF.matcher(text)
        .results()
        .forEach(found -> values.putIfAbsent(key(found.group(1)), found.group(2)));
    Matcher table = TOML_TABLE.matcher(text);
    if (table.find()) {
      TOML.matcher(table.group(1)).results().forEach(found -> addToml(values, found));
    }
  }

  private static void addToml(Map<String, String> values, MatchResult found) {
    String value = found.group(2) == null ? found.group(3) : found.group(2);
    values.putIfAbsent(key(found.group(1)), value);
  }

  /** The text with the values that are known. */
  String replaced(String text) {
    if (prefix.isEmpty() || suffix.isEmpty() || !text.contains(prefix)) {
      return text;
    }
    return Pattern.compile(Pattern.quote(prefix) + "([\\w.:-]+)" + Pattern.quote(suffix))
        .matcher(text)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(values.getOrDefault(key(found.group(1)), found.group())));
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
