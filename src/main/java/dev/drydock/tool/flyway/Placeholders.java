package dev.drydock.tool.flyway;

import dev.drydock.migration.Migration;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code ${name}} in a migration, or what the settings put for its brackets. What has no value
 * there is left as it is, since nothing here says what the tool would be told.
 *
 * @param values by name in lower case
 * @param prefix what a placeholder begins with; empty when none are replaced
 * @param suffix what ends it
 */
record Placeholders(Map<String, String> values, String prefix, String suffix) {
  private static final String USUAL_PREFIX = "${";

  /** What is longer is no name. */
  private static final int LONGEST_NAME = 100;

  /**
   * Those for one migration. The program's own settings are read only for a text that may need
   * them.
   */
  static Placeholders of(Migration migration, String text) {
    Path folder = migration.path().getParent();
    Settings own = Settings.own(folder);
    boolean needed = text.contains(own.get("placeholderprefix").orElse(USUAL_PREFIX));
    Settings settings = needed ? Settings.all(folder) : own;
    Map<String, String> values = new HashMap<>();
    values.put("flyway:defaultschema", Schemas.of(settings).home().orElse("public"));
    values.put("flyway:table", settings.get("table").orElse("flyway_schema_history"));
    values.put("flyway:filename", migration.path().getFileName().toString());
    values.putAll(settings.placeholders());
    boolean replaced = !settings.get("placeholderreplacement").orElse("").equals("false");
    return new Placeholders(
        values,
        replaced ? settings.get("placeholderprefix").orElse(USUAL_PREFIX) : "",
        settings.get("placeholdersuffix").orElse("}"));
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

  /** A placeholder that has no value here, at which Flyway would stop unless it is told one. */
  Optional<String> unknown(String text) {
    String left = replaced(text);
    int begin = prefix.isEmpty() || suffix.isEmpty() ? -1 : left.indexOf(prefix);
    if (begin < 0) {
      return Optional.empty();
    }
    int end = left.indexOf(suffix, begin);
    boolean whole = end >= 0 && end - begin < LONGEST_NAME;
    return Optional.of(whole ? left.substring(begin, end + suffix.length()) : prefix);
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
