package dev.drydock.explain;

import dev.drydock.sql.DeepTokens;
import dev.drydock.sql.Identifiers;
import dev.drydock.sql.Script;
import dev.drydock.sql.Statement;
import dev.drydock.sql.TableWords;
import dev.drydock.sql.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The statements of a folder's files that speak of a name, bodies of functions included. Files are
 * read when a name is asked for, and kept in mind by it: a failing folder asks for the same few
 * names again and again.
 */
final class Mentions {
  private final List<Trail.File> files;
  private final Map<String, List<Place>> known = new HashMap<>();

  Mentions(List<Trail.File> files) {
    this.files = List.copyOf(files);
  }

  /**
   * One statement.
   *
   * @param statement its number in the file, from 0
   * @param table whether the name stands there as a table's, or before a point
   * @param name as it is written at the first place of it
   */
  record Place(String file, int statement, int line, boolean table, Token name) {
    /** Whether it is the same statement. */
    boolean isIn(Place other) {
      return file.equals(other.file) && statement == other.statement;
    }
  }

  /** The statements whose text fits, each as one that was pasted: of no file. */
  List<Failed.Source> statements(Predicate<String> text) {
    return files.stream()
        .flatMap(
            file ->
                file.script().statements().stream()
                    .filter(one -> text.test(file.script().textOf(one)))
                    .map(one -> new Failed.Source(file.script(), one, "")))
        .toList();
  }

  /** The one that has a line, from 1. */
  Optional<Failed.Source> statement(String file, int line) {
    return files.stream()
        .filter(one -> one.name().equals(file))
        .flatMap(
            one ->
                one.script().statements().stream()
                    .filter(
                        statement ->
                            one.script().position(statement.start()).line() <= line
                                && one.script().position(statement.end()).line() >= line)
                    .map(statement -> new Failed.Source(one.script(), statement, "")))
        .findFirst();
  }

  /** Where a name is written, in the order of running. */
  synchronized List<Place> of(String name) {
    return known.computeIfAbsent(name, this::read);
  }

  /** Where a name is written as that of a table. */
  List<Place> ofTable(String name) {
    return of(name).stream().filter(Place::table).toList();
  }

  /** Whether one statement speaks of both, so that neither is the other one misspelt. */
  boolean together(String one, String other) {
    return of(one).stream().anyMatch(place -> of(other).stream().anyMatch(place::isIn));
  }

  private List<Place> read(String name) {
    Pattern written = Pattern.compile(Pattern.quote(name), Pattern.CASE_INSENSITIVE);
    List<Place> places = new ArrayList<>();
    for (Trail.File file : files) {
      if (written.matcher(file.script().text()).find()) {
        read(file, name, places);
      }
    }
    return List.copyOf(places);
  }

  private static void read(Trail.File file, String name, List<Place> places) {
    Script script = file.script();
    List<Statement> statements = script.statements();
    for (int i = 0; i < statements.size(); i++) {
      Statement statement = statements.get(i);
      List<Token> tokens = DeepTokens.of(script.text(), statement.start(), statement.end());
      List<Integer> found = new ArrayList<>();
      for (int at = 0; at < tokens.size(); at++) {
        if (tokens.get(at).kind().isName()
            && Identifiers.stored(tokens.get(at).in(script.text())).equals(name)) {
          found.add(at);
        }
      }
      if (!found.isEmpty()) {
        boolean table = found.stream().anyMatch(at -> isTable(script.text(), tokens, at));
        Token first = tokens.get(found.getFirst());
        int line = script.position(first.start()).line();
        places.add(new Place(file.name(), i, line, table, first));
      }
    }
  }

  private static boolean isTable(String text, List<Token> tokens, int at) {
    boolean qualifies = at + 1 < tokens.size() && tokens.get(at + 1).in(text).equals(".");
    boolean qualified = at > 1 && tokens.get(at - 1).in(text).equals(".");
    int before = qualified ? at - 3 : at - 1;
    return qualifies || before >= 0 && TableWords.precede(tokens.get(before).in(text));
  }
}
