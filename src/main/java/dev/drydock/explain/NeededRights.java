package dev.drydock.explain;

import dev.drydock.sql.Script;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The rights a statement needs on a relation. One that writes rows often has to read them as well:
 * for its condition, for RETURNING, or to see what is in conflict.
 */
final class NeededRights {
  private static final Set<String> READS = Set.of("WHERE", "RETURNING", "USING", "FROM");

  private static final Pattern INNER =
      Pattern.compile("^SQL statement \"(.+?)\"$", Pattern.MULTILINE | Pattern.DOTALL);

  private NeededRights() {}

  /**
   * Never empty; what needs none that can be told is taken for a query.
   *
   * @param relation as a message names it
   */
  static List<String> on(Case failure, String relation) {
    List<String> written = words(failure);
    List<String> words = written.stream().map(w -> w.toUpperCase(Locale.ROOT)).toList();
    boolean target = target(written).equals(Names.own(relation));
    String command = String.join(" ", words.subList(0, Math.min(2, words.size())));
    return switch (words.isEmpty() ? "" : words.getFirst()) {
      case "INSERT" -> target ? insert(words) : List.of("SELECT");
      case "UPDATE" -> target ? with("UPDATE", words) : List.of("SELECT");
      case "DELETE" -> target ? with("DELETE", deleted(words)) : List.of("SELECT");
      case "MERGE" -> target ? List.of("SELECT", "INSERT", "UPDATE") : List.of("SELECT");
      case "TRUNCATE" -> List.of("TRUNCATE");
      case "COPY" -> List.of(words.contains("FROM") ? "INSERT" : "SELECT");
      case "ALTER", "CREATE" ->
          switch (command) {
            case "ALTER TABLE", "CREATE TABLE" -> List.of("REFERENCES");
            case "CREATE TRIGGER" -> List.of("TRIGGER");
            default -> List.of("SELECT");
          };
      default ->
          words.contains("FOR") && (words.contains("UPDATE") || words.contains("SHARE"))
              ? List.of("SELECT", "UPDATE")
              : List.of("SELECT");
    };
  }

  /** Of the statement of a function, where the context says that one was denied. */
  private static List<String> words(Case failure) {
    Matcher inner = INNER.matcher(failure.error().where().orElse(""));
    if (!inner.find()) {
      return failure.words();
    }
    Script script = Script.parse(inner.group(1));
    return script.statements().stream()
        .limit(1)
        .flatMap(statement -> script.tokens(statement).stream())
        .map(token -> token.in(script.text()))
        .toList();
  }

  private static List<String> insert(List<String> words) {
    List<String> rights = new ArrayList<>(List.of("INSERT"));
    boolean upsert = words.contains("CONFLICT");
    boolean named =
        upsert
            && words.indexOf("CONFLICT") + 1 < words.size()
            && words.get(words.indexOf("CONFLICT") + 1).equals("(");
    if (words.contains("RETURNING") || named) {
      rights.add("SELECT");
    }
    if (upsert && words.contains("UPDATE")) {
      rights.add("UPDATE");
    }
    return rights;
  }

  private static List<String> with(String right, List<String> words) {
    return words.stream().anyMatch(READS::contains) ? List.of("SELECT", right) : List.of(right);
  }

  /** Without the FROM that every DELETE has. */
  private static List<String> deleted(List<String> words) {
    return words.subList(Math.min(2, words.size()), words.size());
  }

  /** The table a statement writes into, without its schema. */
  private static String target(List<String> words) {
    int at = 1;
    while (at < words.size()
        && words.get(at).toUpperCase(Locale.ROOT).matches("INTO|FROM|ONLY|TABLE")) {
      at++;
    }
    while (at + 2 < words.size() && words.get(at + 1).equals(".")) {
      at += 2;
    }
    return at < words.size() ? Case.stored(words.get(at)) : "";
  }
}
