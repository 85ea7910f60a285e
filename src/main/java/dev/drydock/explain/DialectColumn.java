package dev.drydock.explain;

import dev.drydock.catalog.ForeignTypes;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A column of a CREATE TABLE as another database writes it. */
final class DialectColumn {
  private static final Set<String> WITHOUT_LENGTH =
      Set.of("INT", "INTEGER", "BIGINT", "SMALLINT", "INT2", "INT4", "INT8", "TEXT");
  private static final Set<String> NOW =
      Set.of("SYSDATE", "SYSTIMESTAMP", "GETDATE", "GETUTCDATE", "SYSDATETIME", "SYSUTCDATETIME");
  private static final Set<String> NEW_ID = Set.of("NEWID", "NEWSEQUENTIALID", "SYS_GUID", "UUID");

  private final String table;
  private final List<DialectWord> words;
  private final DialectEdits rewritten;
  private final Predicate<String> isAbsent;

  /**
   * @param table as it will be written
   * @param isAbsent whether no type has that name: somebody may have made one
   */
  DialectColumn(
      String table, List<DialectWord> words, DialectEdits rewritten, Predicate<String> isAbsent) {
    this.table = table;
    this.words = words;
    this.rewritten = rewritten;
    this.isAbsent = isAbsent;
  }

  /** Writes down what has to be other. */
  void write() {
    name(words.getFirst());
    int at = words.size() > 1 ? type() : 1;
    boolean truth = isTruth();
    while (at < words.size()) {
      at = option(at, truth);
    }
  }

  private void name(DialectWord word) {
    if (word.quoted()) {
      rewritten.put("names without other quotes", word.start(), word.end(), word.now());
    }
  }

  /** The type with what stands in parentheses behind it. */
  private int type() {
    DialectWord type = words.get(1);
    int close = words.size() > 2 && words.get(2).is("(") ? DialectTable.closing(words, 2) : -1;
    int next = close < 0 ? 2 : close + 1;
    String arguments =
        close < 0
            ? ""
            : words.subList(3, close).stream()
                .filter(one -> !one.is("CHAR", "BYTE"))
                .map(DialectWord::text)
                .collect(Collectors.joining());
    Optional<String> ours = ours(type, arguments, close >= 0);
    if (ours.isPresent()) {
      int end = words.get(next - 1).end();
      rewritten.type(type.start(), end, ours.get());
    } else {
      name(type);
    }
    return next;
  }

  private Optional<String> ours(DialectWord type, String arguments, boolean given) {
    String word = type.upper();
    boolean many = words.size() > 2 && words.get(2).is("PRECISION");
    if (word.equals("ENUM") && given) {
      return Optional.of(
          "text CHECK (%s IN (%s))"
              .formatted(words.getFirst().now(), arguments.replace(",", ", ")));
    }
    if (word.equals("SET") && given) {
      return Optional.of("text");
    }
    if (word.equals("YEAR")) {
      return Optional.of("smallint");
    }
    if (word.matches("N?VARCHAR|VARBINARY") && arguments.equalsIgnoreCase("MAX")) {
      return Optional.of(word.equals("VARBINARY") ? "bytea" : "text");
    }
    if (word.equals("BIT") && !given && isTruth()) {
      return Optional.of("boolean");
    }
    if (word.equals("FLOAT") && arguments.contains(",")) {
      return Optional.of("real");
    }
    if (WITHOUT_LENGTH.contains(word)) {
      return given || type.quoted() ? Optional.of(type.text()) : Optional.empty();
    }
    if (word.equals("VARCHAR") && words.stream().anyMatch(one -> one.is("CHAR", "BYTE"))) {
      return Optional.of("varchar(%s)".formatted(arguments));
    }
    return many
        ? Optional.empty()
        : ForeignTypes.ours(word)
            .filter(name -> isAbsent.test(word))
            .map(
                name ->
                    name.equals("numeric") && words.stream().anyMatch(w -> w.is("IDENTITY"))
                        ? "bigint"
                        : given && ForeignTypes.keeps(name, arguments)
                            ? "%s(%s)".formatted(name, arguments)
                            : name);
  }

  /** Whether 0 and 1 stand for false and true. */
  private boolean isTruth() {
    boolean type =
        words.size() > 1
            && (words.get(1).upper().matches("BOOL|BOOLEAN")
                || words.get(1).upper().equals("BIT")
                    && !(words.size() > 2 && words.get(2).is("(")));
    return type && (!words.get(1).upper().equals("BIT") || defaultsToNumber());
  }

  private boolean defaultsToNumber() {
    for (int i = 2; i + 1 < words.size(); i++) {
      if (words.get(i).is("DEFAULT")) {
        return number(i + 1).isPresent();
      }
    }
    return false;
  }

  /** 0 or 1, in SQL Server's parentheses or none. */
  private Optional<String> number(int at) {
    int i = at;
    while (i < words.size() && words.get(i).is("(")) {
      i++;
    }
    return i < words.size() && words.get(i).text().matches("[01]")
        ? Optional.of(words.get(i).text())
        : Optional.empty();
  }

  /** What stands at a place, and where the next begins. */
  private int option(int at, boolean truth) {
    DialectWord word = words.get(at);
    DialectWord next = at + 1 < words.size() ? words.get(at + 1) : word;
    if (word.is("UNSIGNED", "ZEROFILL", "CLUSTERED", "NONCLUSTERED")) {
      return take(at, at);
    }
    if (word.is("AUTO_INCREMENT", "AUTOINCREMENT")) {
      return put(at, at, "GENERATED BY DEFAULT AS IDENTITY");
    }
    if (word.is("IDENTITY") && !words.get(at - 1).is("AS")) {
      int last = next.is("(") && next != word ? DialectTable.closing(words, at + 1) : at;
      return put(at, last, "GENERATED BY DEFAULT AS IDENTITY");
    }
    if (word.is("COMMENT") && next.constant().isPresent()) {
      rewritten.then(
          "COMMENT ON COLUMN %s.%s IS %s"
              .formatted(table, words.getFirst().now(), next.constant().get()));
      rewritten.take("COMMENT ON for COMMENT", words.get(at - 1).end(), next.end());
      return at + 2;
    }
    if (word.is("CHARSET") && next != word) {
      return take(at, at + 1);
    }
    if (word.is("CHARACTER") && next.is("SET") && at + 2 < words.size()) {
      return take(at, at + 2);
    }
    if (word.is("COLLATE")
        && next.upper().matches("UTF8.*|LATIN.*|ASCII.*|SQL_.*|.*_C[IS]|.*_BIN")) {
      return take(at, at + 1);
    }
    if (word.is("ON") && next.is("UPDATE") && at + 2 < words.size() && isNow(at + 2)) {
      int last = withCall(at + 2);
      rewritten.lose(
          "ON UPDATE of %s, which takes a trigger".formatted(words.getFirst().now()),
          words.get(at - 1).end(),
          words.get(last).end());
      return last + 1;
    }
    if (word.is("KEY") && words.get(at - 1).is("UNIQUE")) {
      return take(at, at);
    }
    if (word.is("DEFAULT") && next.text().startsWith("'0000-00-00")) {
      return take(at, at + 1);
    }
    if (word.is("DEFAULT") && truth && number(at + 1).isPresent()) {
      int last = next.is("(") ? DialectTable.closing(words, at + 1) : at + 1;
      put(at + 1, last, number(at + 1).get().equals("1") ? "true" : "false");
      return last + 1;
    }
    if (!word.quoted() && NOW.contains(word.upper())) {
      return put(at, withCall(at), "CURRENT_TIMESTAMP");
    }
    if (!word.quoted() && NEW_ID.contains(word.upper()) && next.is("(")) {
      return put(at, withCall(at), "gen_random_uuid()");
    }
    name(word);
    return at + 1;
  }

  private boolean isNow(int at) {
    return words.get(at).is("CURRENT_TIMESTAMP", "NOW", "LOCALTIMESTAMP", "LOCALTIME");
  }

  /** The last word of a call that begins there, or the word itself. */
  private int withCall(int at) {
    boolean call = at + 1 < words.size() && words.get(at + 1).is("(");
    return call ? Math.max(at, DialectTable.closing(words, at + 1)) : at;
  }

  private int put(int first, int last, String text) {
    rewritten.put(text, words.get(first).start(), words.get(last).end(), text);
    return last + 1;
  }

  /** With the blank before it. */
  private int take(int first, int last) {
    rewritten.take(
        "take %s away".formatted(words.get(first).upper()),
        words.get(first - 1).end(),
        words.get(last).end());
    return last + 1;
  }
}
