package dev.drydock.catalog.ddl;

import dev.drydock.catalog.CatalogObject;
import dev.drydock.catalog.Change;
import dev.drydock.catalog.Change.AttributeChange;
import dev.drydock.catalog.ObjectId;
import dev.drydock.catalog.ObjectKind;
import dev.drydock.sql.StringConstant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Text search dictionaries, and configurations with the dictionaries each sort of token is for. */
final class TextSearch {
  /** As pg_ts_dict keeps them: {@code language = 'german', stopwords = 'x'}. */
  private static final Pattern OPTION =
      Pattern.compile("(\"(?:[^\"]|\"\")*\"|[^\\s\",]+) = (E?'(?:[^']|'')*'|[^,]+)");

  private static final String KEPT = "What was indexed before keeps the words it had.";

  private TextSearch() {}

  static List<DdlStatement> create(CatalogObject object) {
    ObjectId id = object.id();
    boolean dictionary = id.kind() == ObjectKind.TEXT_SEARCH_DICTIONARY;
    String of =
        dictionary
            ? "TEMPLATE = "
                + object.get("template").orElse("")
                + object.get("dictionary options").map(options -> ", " + options).orElse("")
            : "PARSER = " + object.get("parser").orElse("");
    List<DdlStatement> statements = new ArrayList<>();
    statements.add(
        DdlStatement.of(
            id,
            Text.guarded(
                "NOT EXISTS (SELECT FROM %s t JOIN pg_namespace n ON n.oid = t.%s WHERE (n.nspname, t.%s) = (%s, %s))"
                    .formatted(
                        dictionary ? "pg_ts_dict" : "pg_ts_config",
                        dictionary ? "dictnamespace" : "cfgnamespace",
                        dictionary ? "dictname" : "cfgname",
                        StringConstant.of(id.schema()),
                        StringConstant.of(id.name())),
                "CREATE " + named(id) + " (" + of + ")")));
    object
        .get("mappings")
        .ifPresent(
            lines -> statements.addAll(mappings(id, Map.of(), dictionaries(Optional.of(lines)))));
    return statements;
  }

  static List<DdlStatement> change(Change change, AttributeChange attribute) {
    ObjectId id = change.id();
    return switch (attribute.name()) {
      case "mappings" ->
          mappings(id, dictionaries(attribute.before()), dictionaries(attribute.after()));
      case "dictionary options" -> List.of(options(id, attribute));
      default ->
          List.of(
              DdlStatement.cannot(
                  id,
                  "%s %s: its %s cannot be altered from %s to %s"
                      .formatted(
                          id.kind().words(),
                          id.display(),
                          attribute.name(),
                          attribute.before().orElse("nothing"),
                          attribute.after().orElse("nothing"))));
    };
  }

  private static DdlStatement options(ObjectId id, AttributeChange attribute) {
    Map<String, String> wanted = byName(attribute.after());
    List<String> words = new ArrayList<>();
    wanted.forEach((name, value) -> words.add(name + " = " + value));
    byName(attribute.before()).keySet().stream()
        .filter(name -> !wanted.containsKey(name))
        .forEach(words::add); // without a value it goes
    return DdlStatement.of(id, "ALTER " + named(id) + " (" + String.join(", ", words) + ")", KEPT);
  }

  private static Map<String, String> byName(Optional<String> options) {
    Map<String, String> byName = new LinkedHashMap<>();
    Matcher option = OPTION.matcher(options.orElse(""));
    while (option.find()) {
      byName.put(option.group(1), option.group(2).strip());
    }
    return byName;
  }

  /** Those that differ are dropped and added, which does no harm when done twice. */
  private static List<DdlStatement> mappings(
      ObjectId id, Map<String, String> there, Map<String, String> wanted) {
    String alter = "ALTER " + named(id) + " ";
    List<String> others = new ArrayList<>(wanted.keySet());
    there.keySet().stream().filter(token -> !wanted.containsKey(token)).forEach(others::add);
    others.removeIf(
        token ->
            Optional.ofNullable(wanted.get(token)).equals(Optional.ofNullable(there.get(token))));
    List<DdlStatement> statements = new ArrayList<>();
    if (!others.isEmpty()) {
      statements.add(
          DdlStatement.of(
              id, alter + "DROP MAPPING IF EXISTS FOR " + String.join(", ", others), KEPT));
    }
    Map<String, List<String>> byDictionaries =
        others.stream()
            .filter(wanted::containsKey)
            .collect(Collectors.groupingBy(wanted::get, LinkedHashMap::new, Collectors.toList()));
    byDictionaries.forEach(
        (dictionaries, tokens) ->
            statements.add(
                DdlStatement.of(
                    id,
                    alter
                        + "ADD MAPPING FOR "
                        + String.join(", ", tokens)
                        + " WITH "
                        + dictionaries)));
    return statements;
  }

  /** By the sort of token: {@code word: public.unaccent, german_stem} in a line each. */
  private static Map<String, String> dictionaries(Optional<String> lines) {
    Map<String, String> dictionaries = new LinkedHashMap<>();
    lines.stream()
        .flatMap(String::lines)
        .forEach(
            line -> {
              int colon = line.indexOf(": ");
              dictionaries.put(line.substring(0, colon), line.substring(colon + 2));
            });
    return dictionaries;
  }

  private static String named(ObjectId id) {
    return Text.kind(id.kind()) + " " + Text.named(id);
  }
}
