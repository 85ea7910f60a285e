package dev.drydock.explain;

import dev.drydock.problem.Fix;
import dev.drydock.problem.TextEdit;
import dev.drydock.sql.QuotedNames;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What MySQL writes of an existing row, with the keys the table here has. */
final class MySqlRewrites {
  private static final Pattern INSERT =
      Pattern.compile(
          "(?is)^(?:INSERT|REPLACE)\\s+INTO\\s+([\\w.\"]+)\\s*\\(([^()]*)\\).*?(?:ON\\s+DUPLICATE\\s+KEY\\s+UPDATE\\s+(.+))?$");
  private static final Pattern SET =
      Pattern.compile("(?is)(\\w+)\\s*=\\s*VALUES\\s*\\(\\s*(\\w+)\\s*\\)");
  private static final Pattern LIMIT =
      Pattern.compile("(?i)LIMIT\\s+(\\d+|[?$:]\\w*)\\s*,\\s*(\\d+|[?$:]\\w*)");

  private MySqlRewrites() {}

  /** {@code ON CONFLICT} with the key that the statement gives values for. */
  static Optional<Fix> upsert(Case failure) {
    Matcher insert = INSERT.matcher(failure.statement());
    if (!insert.find()) {
      return Optional.empty();
    }
    List<String> given =
        Arrays.stream(insert.group(2).split(",")).map(String::strip).map(Case::stored).toList();
    Optional<String> table = Tables.named(failure, Case.stored(insert.group(1)));
    Optional<List<String>> key =
        table.flatMap(
            name ->
                NoUniqueKey.keys(failure, name).stream().filter(given::containsAll).findFirst());
    return key.map(
        columns ->
            Near.said(
                "Write ON CONFLICT (%s) DO UPDATE SET %s"
                    .formatted(
                        columns.stream().map(QuotedNames::quoted).collect(Collectors.joining(", ")),
                        Optional.ofNullable(insert.group(3))
                            .map(set -> SET.matcher(set).replaceAll("$1 = excluded.$2").strip())
                            .orElseGet(() -> all(given, Set.copyOf(columns))))));
  }

  /** {@code INSERT IGNORE}, with the names out of their backticks. */
  static Optional<Fix> ignore(Case failure) {
    return failure
        .failed()
        .source()
        .filter(source -> failure.failed().ran() != Failed.Ran.UNKNOWN)
        .flatMap(source -> DialectWord.of(source).flatMap(words -> withoutIgnore(source, words)));
  }

  private static Optional<Fix> withoutIgnore(Failed.Source source, List<DialectWord> words) {
    if (words.size() < 3 || !words.get(0).is("INSERT") || !words.get(1).is("IGNORE")) {
      return Optional.empty();
    }
    int behind = words.getFirst().end();
    int end = source.statement().end();
    List<TextEdit> edits = new ArrayList<>();
    edits.add(Case.replace(source, behind, words.get(1).end(), ""));
    words.stream()
        .filter(DialectWord::quoted)
        .forEach(word -> edits.add(Case.replace(source, word.start(), word.end(), word.now())));
    edits.add(Case.replace(source, end, end, " ON CONFLICT DO NOTHING"));
    return Optional.of(
        Fix.of("Write ON CONFLICT DO NOTHING behind it", edits.toArray(TextEdit[]::new)));
  }

  private static String all(List<String> given, Set<String> key) {
    String set =
        given.stream()
            .filter(column -> !key.contains(column))
            .map(QuotedNames::quoted)
            .map(column -> column + " = excluded." + column)
            .collect(Collectors.joining(", "));
    return set.isEmpty() ? "…" : set;
  }

  /** {@code LIMIT 5, 10}. */
  static Optional<Fix> limit(Case failure) {
    Matcher limit = LIMIT.matcher(failure.statement());
    return limit.find()
        ? Optional.of(
            Near.said("Write LIMIT %s OFFSET %s".formatted(limit.group(2), limit.group(1))))
        : Optional.empty();
  }
}
