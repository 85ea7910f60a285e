package dev.drydock.run;

import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Problem;
import dev.drydock.server.ServerError;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Extensions a scratch server has not got, and names that are missing with them. Which names an
 * extension brings is in the resource {@code /extensions/names.txt}.
 */
final class Extensions {
  private static final Pattern NOT_AVAILABLE =
      Pattern.compile("extension \"([^\"]+)\" (?:is not available|has no installation script)");
  private static final Pattern CONTROL_FILE =
      Pattern.compile("could not open extension control file .*/([^/\"]+)\\.control");
  private static final Pattern PRELOAD =
      Pattern.compile("\"?([\\w-]+)\"? (?:must|can only) be loaded via .*shared_preload_libraries");

  /** Of a function in C, or of an output plugin. */
  private static final Pattern LIBRARY = Pattern.compile("^could not access file \"([^\"]+)\": ");

  private static final Pattern QUOTED = Pattern.compile("\"([^\"]+)\"");
  private static final Pattern ROUTINE = Pattern.compile("^function (?:(\\w+)\\.)?(\\w+)\\(");
  private static final Pattern LABEL_PROVIDER =
      Pattern.compile("^security label provider \"([^\"]+)\" is not loaded");

  /** Said only where the access method is there, with its stand-in. */
  private static final Pattern NO_OPERATOR_CLASS =
      Pattern.compile("operator class .* for access method \"(?:hnsw|ivfflat)\"");

  private static final Pattern VECTOR_PARAMETER =
      Pattern.compile("unrecognized parameter \"(?:m|ef_construction|lists)\"");

  private final Map<String, Pattern> names;
  private final Set<String> absent = new LinkedHashSet<>();

  private Extensions(Map<String, Pattern> names) {
    this.names = names;
  }

  static Extensions known() throws DrydockException {
    Map<String, Pattern> names = new TreeMap<>();
    try (InputStream resource = Extensions.class.getResourceAsStream("/extensions/names.txt")) {
      String text = new String(resource.readAllBytes(), StandardCharsets.UTF_8);
      for (String line : text.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).toList()) {
        String[] parts = line.split(":", 2);
        names.put(parts[0], globs(parts[0] + " " + parts[1]));
      }
    } catch (IOException e) {
      throw new DrydockException(
          DrydockException.Kind.INTERNAL,
          Problem.error(
              "extensions-unreadable",
              "The list of extensions cannot be read: " + e.getMessage(),
              "Install Drydock again."),
          e);
    }
    return new Extensions(names);
  }

  private static Pattern globs(String written) {
    List<String> alternatives = new ArrayList<>();
    for (String glob : written.strip().split("\\s+")) {
      alternatives.add(Pattern.quote(glob).replace("*", "\\E.*\\Q"));
    }
    return Pattern.compile(String.join("|", alternatives));
  }

  /** One that the copy lacks. */
  void lacks(String extension) {
    absent.add(extension);
  }

  /** Whether a server refused to make an extension because it has not got it. */
  static boolean refused(ServerError error) {
    return NOT_AVAILABLE.matcher(error.message()).find()
        || CONTROL_FILE.matcher(error.message()).find();
  }

  /** Whether a server refused something because a library is not installed beside it. */
  static boolean lacksLibrary(ServerError error) {
    return LIBRARY.matcher(error.message()).find();
  }

  /** Why an error speaks of the scratch server and not of the statement, if it does. */
  Optional<String> explains(ServerError error) {
    for (Pattern pattern : List.of(NOT_AVAILABLE, CONTROL_FILE, PRELOAD)) {
      Matcher matcher = pattern.matcher(error.message());
      if (matcher.find()) {
        lacks(matcher.group(1));
        return Optional.of(
            "the scratch server has no extension %s; a server that has it will not refuse this"
                .formatted(matcher.group(1)));
      }
    }
    Matcher library = LIBRARY.matcher(error.message());
    if (library.find()) {
      return Optional.of(
          "the scratch server has no library %s; a server that has it will not refuse this"
              .formatted(library.group(1)));
    }
    if (NO_OPERATOR_CLASS.matcher(error.message()).find()) {
      return Optional.empty();
    }
    if (absent.contains("vector") && VECTOR_PARAMETER.matcher(error.message()).matches()) {
      return Optional.of("needs vector itself: its stand-in takes no storage parameters here");
    }
    boolean ofAName =
        error.sqlState().matches("42704|42883|42P01|3F000|0A000")
            || LABEL_PROVIDER.matcher(error.message()).find();
    if (absent.isEmpty() || !ofAName) {
      return Optional.empty();
    }
    return absent.stream()
        .filter(extension -> brings(extension, error.message()))
        .findFirst()
        .map(
            extension ->
                "needs extension %s, which the scratch server has not".formatted(extension));
  }

  /** The same of an error a block raised itself: it looked for what an extension brings. */
  Optional<String> explains(Raised raised) {
    return absent.stream()
        .filter(
            extension ->
                raised.names().stream()
                    .anyMatch(
                        name -> of(extension).matcher(name.schema().orElse(name.name())).matches()))
        .findFirst()
        .map(
            extension ->
                "looks for extension %s, which the scratch server has not".formatted(extension));
  }

  private Pattern of(String extension) {
    return names.getOrDefault(extension, globs(extension));
  }

  private boolean brings(String extension, String message) {
    Pattern own = of(extension);
    List<String> mentioned = new ArrayList<>();
    Matcher quoted = QUOTED.matcher(message);
    while (quoted.find()) {
      String name = quoted.group(1);
      mentioned.add(name);
      mentioned.add(name.substring(name.lastIndexOf('.') + 1));
      mentioned.add(name.split("\\.", 2)[0]);
    }
    Matcher routine = ROUTINE.matcher(message);
    if (routine.find()) {
      Optional.ofNullable(routine.group(1)).ifPresent(mentioned::add);
      mentioned.add(routine.group(2));
    }
    return mentioned.stream().anyMatch(name -> own.matcher(name).matches());
  }
}
