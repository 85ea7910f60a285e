package dev.drydock.tool.flyway;

import dev.drydock.tool.files.Marks;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a project tells Flyway, as far as its files do: Flyway's own, or those of the program that
 * runs it. What only the environment or a program says is not known here.
 *
 * @param values by name in lower case without what parts its words; placeholders by {@code
 *     placeholders.name}
 * @param sources by the same names, the file that said so
 */
record Settings(Map<String, String> values, Map<String, String> sources) {
  private static final List<String> OWN = List.of("flyway.toml", "flyway.conf", "conf/flyway.conf");
  private static final List<String> PROGRAM =
      List.of("application.properties", "application.yml", "application.yaml");

  /** Of Flyway's own program, Spring Boot, Quarkus and Micronaut. */
  private static final Pattern PREFIX =
      Pattern.compile(
          "^(?:spring\\.flyway|quarkus\\.flyway|flyway(?:\\.datasources\\.[\\w-]+)?|"
              + "environments\\.[\\w-]+)\\.");

  /** {@code ${NAME:other}}, which stands for the other where the environment does not say. */
  private static final Pattern ELSEWHERE = Pattern.compile("\\$\\{[^}:]*(?::([^}]*))?\\}");

  private static final String PLACEHOLDERS = "placeholders.";

  /** Higher up it would be somebody else's. */
  private static final int LEVELS = 5;

  Settings() {
    this(new HashMap<>(), new HashMap<>());
  }

  /** What Flyway's own files say, in a folder of migrations or above it. */
  static Settings own(Path folder) {
    Settings settings = new Settings();
    settings.add(folder, OWN);
    return settings;
  }

  /** The same, and then what the program says that brings the migrations along. */
  static Settings all(Path folder) {
    Settings settings = own(folder);
    settings.add(folder, PROGRAM);
    return settings;
  }

  private void add(Path folder, List<String> names) {
    Path at = folder;
    for (int i = 0; i < LEVELS && at != null; i++) {
      for (String name : names) {
        read(at.resolve(name));
      }
      at = at.getParent();
    }
  }

  private void read(Path file) {
    if (!Files.isRegularFile(file)) {
      return;
    }
    String name = file.getFileName().toString();
    String text = Marks.top(file);
    Map<String, String> found =
        name.endsWith(".toml")
            ? KeyedLines.toml(text)
            : name.endsWith(".conf") || name.endsWith(".properties")
                ? KeyedLines.properties(text)
                : KeyedLines.yaml(text);
    found.forEach((key, value) -> put(key, value, name));
  }

  private void put(String key, String value, String file) {
    String bare = PREFIX.matcher(key).replaceFirst("");
    if (bare.equals(key) && !key.startsWith(PLACEHOLDERS)) {
      return;
    }
    boolean placeholder = bare.startsWith(PLACEHOLDERS);
    String name =
        placeholder
            ? bare.toLowerCase(Locale.ROOT)
            : bare.replaceAll("[-_]", "").toLowerCase(Locale.ROOT);
    values.putIfAbsent(name, value);
    sources.putIfAbsent(name, file);
  }

  Optional<String> get(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /** A value that lists names, without those only the environment knows. */
  List<String> names(String name) {
    String known =
        ELSEWHERE
            .matcher(values.getOrDefault(name, ""))
            .replaceAll(
                found -> found.group(1) == null ? "" : Matcher.quoteReplacement(found.group(1)));
    return Arrays.stream(known.split(",")).map(String::strip).filter(n -> !n.isEmpty()).toList();
  }

  /** Placeholders by name in lower case. */
  Map<String, String> placeholders() {
    Map<String, String> placeholders = new HashMap<>();
    values.forEach(
        (name, value) -> {
          if (name.startsWith(PLACEHOLDERS)) {
            placeholders.put(name.substring(PLACEHOLDERS.length()), value);
          }
        });
    return placeholders;
  }
}
