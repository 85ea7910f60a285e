package dev.drydock.explain;

import dev.drydock.problem.Fix;
import dev.drydock.problem.TextEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A CREATE TABLE written for MySQL, SQL Server, Oracle or SQLite, put into PostgreSQL's words as a
 * whole: the server names one fault of it at a time, and mending that one leaves the next.
 */
final class DialectTable {
  private static final String NO_TYPE = "42704";

  /** How the server refuses such a statement, by what it comes to first. */
  private static final Set<String> STATES = Set.of("42601", NO_TYPE, "42804", "3F000");

  /** What PostgreSQL has behind a table's columns, too. */
  private static final Set<String> OUR_TAIL =
      Set.of("INHERITS", "PARTITION", "WITH", "USING", "TABLESPACE", "AS");

  private final Case failure;
  private final Failed.Source source;
  private final List<DialectWord> words;
  private final DialectEdits rewritten = new DialectEdits();

  private DialectTable(Case failure, Failed.Source source, List<DialectWord> words) {
    this.failure = failure;
    this.source = source;
    this.words = words;
  }

  /** Offers to mend all of it at once, where one edit that is offered would not do. */
  static void into(Draft draft, Case failure) {
    if (STATES.contains(failure.state())) {
      of(failure)
          .filter(mend -> !draft.hasEdit() || mend.faults() > 1)
          .ifPresent(mend -> draft.firstFix(mend.fix()));
    }
  }

  /**
   * The edits that mend all of it at once; empty where it is PostgreSQL's own SQL, or nobody ran it
   * from a file.
   */
  private static Optional<Mend> of(Case failure) {
    if (failure.failed().ran() == Failed.Ran.UNKNOWN
        || !failure.command().matches("CREATE (TEMPORARY )?TABLE")) {
      return Optional.empty();
    }
    return failure
        .failed()
        .source()
        .flatMap(
            source ->
                DialectWord.of(source)
                    .flatMap(words -> new DialectTable(failure, source, words).mend()));
  }

  /**
   * @param faults how many things were wrong that would each want an edit of its own
   */
  private record Mend(Fix fix, int faults) {}

  private Optional<Mend> mend() {
    int open = first("(", 0);
    int close = closing(open);
    if (open < 0 || close < 0) {
      return Optional.empty();
    }
    String table = table(open);
    int from = open + 1;
    for (int i = open + 1; i <= close; i++) {
      if (words.get(i).is("(") && i < close) {
        i = closing(i);
        if (i < 0 || i >= close) {
          return Optional.empty();
        }
      } else if (i == close || words.get(i).is(",")) {
        item(table, from, i, from == open + 1);
        from = i + 1;
      }
    }
    tail(table, close);
    if (rewritten.isEmpty()) {
      return Optional.empty();
    }
    List<TextEdit> edits = new ArrayList<>(rewritten.edits(source));
    if (!rewritten.behind().isEmpty()) {
      int end = source.statement().end();
      edits.add(Case.replace(source, end, end, ";\n" + String.join(";\n", rewritten.behind())));
    }
    return Optional.of(
        new Mend(
            Fix.of(rewritten.title(), edits.toArray(TextEdit[]::new)),
            rewritten.faults(failure.state().equals(NO_TYPE))));
  }

  /** The table's name without SQL Server's own schema, written as it will stand there. */
  private String table(int open) {
    int from = 0;
    while (from < open && !words.get(from).is("TABLE")) {
      from++;
    }
    from++;
    while (from < open && words.get(from).is("IF", "NOT", "EXISTS")) {
      from++;
    }
    if (from + 2 < open
        && words.get(from).text().equalsIgnoreCase("dbo")
        && words.get(from + 1).is(".")) {
      rewritten.take("dbo", words.get(from).start(), words.get(from + 1).end());
      from += 2;
    }
    StringBuilder table = new StringBuilder();
    for (int i = from; i < open; i++) {
      name(words.get(i));
      table.append(words.get(i).now());
    }
    return table.toString();
  }

  private void item(String table, int from, int to, boolean first) {
    if (from >= to) {
      return;
    }
    List<DialectWord> item = words.subList(from, to);
    DialectKey line = DialectKey.of(item);
    switch (line.sort()) {
      case INDEX, WORDS_INDEX, PLACES_INDEX -> {
        if (!first) {
          index(table, line, item, words.get(from - 1).start());
        }
      }
      case UNIQUE -> {
        String name =
            line.name().filter(this::isFree).map(n -> "CONSTRAINT %s ".formatted(n)).orElse("");
        rewritten.put(
            "UNIQUE", start(item), end(item), "%sUNIQUE (%s)".formatted(name, line.columns()));
      }
      case PRIMARY ->
          rewritten.put(
              "PRIMARY KEY",
              start(item),
              end(item),
              "%sPRIMARY KEY (%s)"
                  .formatted(
                      line.name().map(n -> "CONSTRAINT %s ".formatted(n)).orElse(""),
                      line.columns()));
      case NONE ->
          new DialectColumn(
                  table, item, rewritten, type -> OursType.isAbsent(failure, Case.stored(type)))
              .write();
      case OURS -> item.forEach(this::name);
    }
  }

  private void index(String table, DialectKey line, List<DialectWord> item, int from) {
    if (line.sort() == DialectKey.Sort.PLACES_INDEX) {
      rewritten.lose("the SPATIAL index", from, end(item));
      return;
    }
    boolean ofWords = line.sort() == DialectKey.Sort.WORDS_INDEX;
    String name = line.name().filter(this::isFree).map(n -> n + " ").orElse("");
    String key =
        ofWords ? "USING gin (%s)".formatted(line.words()) : "(%s)".formatted(line.columns());
    rewritten.then("CREATE INDEX %sON %s %s".formatted(name, table, key));
    rewritten.take("CREATE INDEX for " + (ofWords ? "FULLTEXT" : "KEY"), from, end(item));
  }

  /** An index's name is the schema's here, and a table's there. */
  private boolean isFree(String name) {
    return failure.live().text("SELECT coalesce(to_regclass(?)::text, '')", name).stream()
        .allMatch(String::isEmpty);
  }

  private void name(DialectWord word) {
    if (word.quoted()) {
      rewritten.put("names without other quotes", word.start(), word.end(), word.now());
    }
  }

  private void tail(String table, int close) {
    if (close + 1 >= words.size()) {
      return;
    }
    DialectWord first = words.get(close + 1);
    boolean ours =
        OUR_TAIL.contains(first.upper())
            || close + 2 < words.size()
                && (first.is("ON") && words.get(close + 2).is("COMMIT")
                    || first.is("WITHOUT") && words.get(close + 2).is("OIDS"));
    if (!ours) {
      comment(close)
          .ifPresent(text -> rewritten.then("COMMENT ON TABLE %s IS %s".formatted(table, text)));
      rewritten.take(
          "take %s away".formatted(first.upper()), words.get(close).end(), words.getLast().end());
    }
  }

  /** {@code COMMENT = '…'} behind the columns. */
  private Optional<String> comment(int close) {
    int at = first("COMMENT", close + 1);
    int text = at + 1 < words.size() && at >= 0 && words.get(at + 1).is("=") ? at + 2 : at + 1;
    return at >= 0 && text < words.size() ? words.get(text).constant() : Optional.empty();
  }

  private int first(String word, int from) {
    for (int i = from; i < words.size(); i++) {
      if (words.get(i).is(word)) {
        return i;
      }
    }
    return -1;
  }

  private int closing(int open) {
    return open < 0 ? -1 : closing(words, open);
  }

  /** Where the parenthesis that opens there is closed; less than 0 where it is not. */
  static int closing(List<DialectWord> words, int open) {
    int depth = 0;
    for (int i = open; i < words.size(); i++) {
      depth += words.get(i).is("(") ? 1 : words.get(i).is(")") ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return -1;
  }

  private static int start(List<DialectWord> item) {
    return item.getFirst().start();
  }

  private static int end(List<DialectWord> item) {
    return item.getLast().end();
  }
}
