package dev.drydock.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * A line of a CREATE TABLE that is no column: a key, as MySQL and SQL Server write it.
 *
 * @param name as PostgreSQL writes it
 * @param columns the same, with commas between
 */
record DialectKey(Sort sort, Optional<String> name, String columns) {

  /** What it becomes. */
  enum Sort {
    /** An index of its own. */
    INDEX,
    /** One of the words in texts. */
    WORDS_INDEX,
    /** One of places, which takes PostGIS. */
    PLACES_INDEX,
    UNIQUE,
    PRIMARY,
    /** No key but a column. */
    NONE,
    /** As PostgreSQL writes it, but perhaps for the quotes of names. */
    OURS
  }

  private static final DialectKey COLUMN = new DialectKey(Sort.NONE, Optional.empty(), "");
  private static final DialectKey OUR_OWN = new DialectKey(Sort.OURS, Optional.empty(), "");

  static DialectKey of(List<DialectWord> item) {
    int at = 0;
    Optional<String> name = Optional.empty();
    if (item.getFirst().is("CONSTRAINT") && item.size() > 2) {
      boolean named = !item.get(1).is("PRIMARY", "UNIQUE", "FOREIGN", "CHECK");
      name = named ? Optional.of(item.get(1).now()) : Optional.empty();
      at = named ? 2 : 1;
    }
    DialectWord word = item.get(at);
    boolean key = item.size() > at + 1 && item.get(at + 1).is("KEY", "INDEX");
    if (word.is("FULLTEXT", "SPATIAL") && (key || isKey(item, at + 1))) {
      return word.is("SPATIAL")
          ? new DialectKey(Sort.PLACES_INDEX, name, "")
          : of(Sort.WORDS_INDEX, item, at + (key ? 2 : 1), name);
    }
    if (word.is("PRIMARY")) {
      return of(Sort.PRIMARY, item, at + 2, name);
    }
    if (word.is("UNIQUE")) {
      return of(Sort.UNIQUE, item, at + (key ? 2 : 1), name);
    }
    if (word.is("KEY", "INDEX") && isKey(item, at + 1)) {
      return of(Sort.INDEX, item, at + 1, name);
    }
    return word.is("FOREIGN", "CHECK", "EXCLUDE", "LIKE", "CONSTRAINT") ? OUR_OWN : COLUMN;
  }

  /** {@code KEY k (name)}; a column of that name has a type, and that a number. */
  private static boolean isKey(List<DialectWord> item, int at) {
    int open = at < item.size() && item.get(at).is("(") ? at : at + 1;
    return open + 1 < item.size()
        && item.get(open).is("(")
        && !item.get(open + 1).text().matches("\\d+|'.*");
  }

  private static DialectKey of(
      Sort sort, List<DialectWord> item, int from, Optional<String> constraint) {
    int at = from;
    Optional<String> name = constraint;
    while (at < item.size() && !item.get(at).is("(")) {
      if (!item.get(at).is("CLUSTERED", "NONCLUSTERED", "USING", "BTREE", "HASH")) {
        name = name.or(nameOf(item.get(at)));
      }
      at++;
    }
    int close = at < item.size() ? DialectTable.closing(item, at) : -1;
    if (close < 0) {
      return OUR_OWN;
    }
    List<String> columns = new ArrayList<>();
    boolean behind =
        close + 1 < item.size()
            && !item.get(close + 1).is("DEFERRABLE", "INITIALLY", "INCLUDE", "NOT");
    boolean changed =
        at != from
            || behind
            || sort == Sort.INDEX
            || sort == Sort.WORDS_INDEX
            || sort == Sort.UNIQUE && !item.get(from - 1).is("UNIQUE");
    for (int i = at + 1; i < close; i++) {
      DialectWord word = item.get(i);
      changed |= word.quoted();
      if (word.is("(")) { // a part of the value
        i = DialectTable.closing(item, i);
        changed = true;
      } else if (word.is("ASC", "DESC") && sort != Sort.INDEX) {
        changed = true;
      } else if (word.is("ASC", "DESC")) {
        columns.add(columns.removeLast() + " " + word.upper());
      } else if (!word.is(",")) {
        columns.add(word.now());
      }
    }
    return changed ? new DialectKey(sort, name, String.join(", ", columns)) : OUR_OWN;
  }

  /** What an index of the words in its columns is made of; NULL in one does not hide the others. */
  String words() {
    List<String> texts = List.of(columns.split(", "));
    return texts.size() == 1
        ? "to_tsvector('simple', %s)".formatted(columns)
        : texts.stream()
            .map("coalesce(%s, '')"::formatted)
            .collect(Collectors.joining(" || ' ' || ", "to_tsvector('simple', ", ")"));
  }

  private static Supplier<Optional<String>> nameOf(DialectWord word) {
    return () -> Optional.of(word.now());
  }
}
