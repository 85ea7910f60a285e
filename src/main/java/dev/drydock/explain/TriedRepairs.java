package dev.drydock.explain;

import dev.drydock.problem.Fix;
import dev.drydock.problem.TextEdit;
import dev.drydock.sql.Token;
import dev.drydock.sql.TokenKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A repair of what the parser did not understand, found by trying: of the slips of the pen that may
 * have been made there, the first without which the server's own parser understands the statement.
 * The server runs none of them.
 */
final class TriedRepairs {
  /** A longer statement would be sent too many times. */
  private static final int LONGEST = 6_000;

  private static final Set<String> DESTROYS = Set.of("DROP", "DELETE", "TRUNCATE");

  private TriedRepairs() {}

  /**
   * What is said of an error by the words around it, or a repair that was tried where the
   * suggestion of that is none or leaves the statement as little understood as it was.
   *
   * @param sure whether the words leave no doubt of the cause, so that a repair only joins them
   */
  static Draft orBetter(Case failure, Draft said, boolean sure) {
    Optional<Place> place = place(failure);
    if (place.isEmpty()) {
      return said;
    }
    Optional<String> suggested = said.firstEdits().map(edits -> place.get().with(edits));
    Map<String, Repair> ideas = new LinkedHashMap<>();
    RepairIdeas.at(place.get()).forEach(idea -> ideas.putIfAbsent(place.get().with(idea), idea));
    List<String> texts = new ArrayList<>(ideas.keySet());
    suggested.filter(text -> !ideas.containsKey(text)).ifPresent(texts::add);
    List<String> understood = failure.live().understood(texts);
    if (suggested.filter(understood::contains).isPresent()) {
      return said;
    }
    boolean unsaid = said.saysNothing();
    return best(understood.stream().filter(ideas::containsKey).map(ideas::get).toList())
        .filter(
            repair -> unsaid || suggested.isPresent() || repair.likelihood() == Likelihood.CERTAIN)
        .map(
            repair ->
                sure && suggested.isEmpty()
                    ? said.firstFix(fix(failure, repair))
                    : explained(failure, repair))
        .orElse(said);
  }

  /**
   * A word that was left out is told only where no other would do, and none that destroys is put
   * into anybody's mouth.
   */
  private static Optional<Repair> best(List<Repair> understood) {
    Optional<Repair> first = understood.stream().findFirst();
    long words = understood.stream().map(repair -> repair.text().strip()).distinct().count();
    return first.filter(
        repair ->
            repair.likelihood() != Likelihood.IF_ALONE
                || words == 1 && !DESTROYS.contains(repair.text().strip()));
  }

  private static Draft explained(Case failure, Repair repair) {
    return Draft.of(repair.what(), repair.title() + ": the server understands it then.")
        .fix(fix(failure, repair));
  }

  private static Fix fix(Case failure, Repair repair) {
    return failure
        .replaceToken(repair.title(), repair.from(), repair.to(), repair.text())
        .orElseGet(() -> Near.said(repair.title()));
  }

  private static Optional<Place> place(Case failure) {
    Optional<Failed.Source> source = failure.failed().source();
    if (source.isEmpty() || failure.offset().isEmpty() || !failure.live().is()) {
      return Optional.empty();
    }
    String text = source.get().script().text();
    int start = source.get().statement().start();
    int end = source.get().statement().end();
    List<Token> tokens = source.get().script().tokens(source.get().statement());
    int offset = failure.offset().getAsInt();
    int at = 0;
    while (at < tokens.size() && tokens.get(at).start() < offset) {
      at++;
    }
    boolean within =
        at > 0
            && tokens.get(at - 1).end() > offset
            && tokens.get(at - 1).kind() == TokenKind.DOLLAR_STRING;
    boolean excerpt =
        failure.failed().ran() == Failed.Ran.UNKNOWN
            && tokens.stream().limit(1).noneMatch(first -> begins(first.in(text)));
    return within || excerpt || tokens.isEmpty() || end - start > LONGEST
        ? Optional.empty()
        : Optional.of(new Place(text, start, end, tokens, at));
  }

  /** A line shown below an error may be any of its statement's. */
  private static boolean begins(String word) {
    return Syntax.BEGINS_STATEMENT.contains(word.toUpperCase(Locale.ROOT));
  }

  /**
   * Where the parser stopped.
   *
   * @param text of the file
   * @param start of the statement, in the file
   * @param at the token it stopped at; their number at the end of the statement
   */
  record Place(String text, int start, int end, List<Token> tokens, int at) {
    /** A token by its distance from the place, as it is written; empty beyond the statement. */
    String written(int distance) {
      return token(distance).map(one -> one.in(text)).orElse("");
    }

    Optional<Token> token(int distance) {
      int index = at + distance;
      return index < 0 || index >= tokens.size()
          ? Optional.empty()
          : Optional.of(tokens.get(index));
    }

    boolean isWord(int distance) {
      return token(distance)
          .filter(one -> one.kind() == TokenKind.KEYWORD || one.kind() == TokenKind.IDENTIFIER)
          .isPresent();
    }

    /** The offset behind a token, for what is to be put there. */
    int behind(int distance) {
      return token(distance).map(Token::end).orElse(start);
    }

    /** The statement with edits of the file. */
    private String with(List<TextEdit> edits) {
      String mended = Mended.text(text, edits);
      return mended.substring(start, Math.max(start, mended.length() - (text.length() - end)));
    }

    private String with(Repair repair) {
      return text.substring(start, repair.from())
          + repair.text()
          + text.substring(repair.to(), end);
    }
  }

  /** How sure it is that a repair is what was meant, where the statement is understood with it. */
  enum Likelihood {
    /** Hardly anything else can have been meant. */
    CERTAIN,
    LIKELY,
    /** Where no other repair of this sort would do. */
    IF_ALONE
  }

  /**
   * One edit.
   *
   * @param what is wrong, in one sentence
   * @param title what to do about it, beginning with a verb
   * @param from offset in the file
   */
  record Repair(String what, String title, Likelihood likelihood, int from, int to, String text) {}
}
