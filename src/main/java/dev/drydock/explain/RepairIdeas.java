package dev.drydock.explain;

import dev.drydock.catalog.Candidate;
import dev.drydock.catalog.NearestNames;
import dev.drydock.catalog.Suggestion;
import dev.drydock.explain.TriedRepairs.Likelihood;
import dev.drydock.explain.TriedRepairs.Place;
import dev.drydock.explain.TriedRepairs.Repair;
import dev.drydock.sql.Keywords;
import dev.drydock.sql.Token;
import dev.drydock.sql.TokenKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What may have slipped where the parser stopped, the likeliest first. None takes a word away but
 * one that stands twice: what is left out of a statement may be what kept it from harm.
 */
final class RepairIdeas {
  /** A misspelt word is taken for a name, and the parser stops some words later. */
  private static final int BACK = 5;

  /** A parenthesis may be missing at the beginning of a list. */
  private static final int FAR = 12;

  /** MySQL's, and no slip of the pen for ILIKE, which means something else. */
  private static final String RLIKE = "RLIKE";

  private static final List<Candidate> WORDS =
      Arrays.stream(Keywords.all())
          .map(word -> Candidate.of("", word.toLowerCase(Locale.ROOT)))
          .toList();

  /** Words of SQL that people give to tables and columns. */
  private static final Set<String> NAMES =
      Set.of(
          """
          USER ORDER GROUP TABLE COLUMN END LIMIT OFFSET DEFAULT CHECK DESC ASC WINDOW GRANT ALL
          CASE PRIMARY REFERENCES ARRAY NATURAL LEFT RIGHT ANALYZE CONSTRAINT COLLATE FETCH
          FOREIGN
          """
              .strip()
              .split("\\s+"));

  private static final Set<String> BEFORE_NAMES =
      Set.of(
          """
          TABLE COLUMN ON FROM JOIN INTO UPDATE EXISTS ONLY VIEW INDEX TO ROLE REFERENCES SELECT
          WHERE AND OR ADD SET BY DROP RENAME , ( . =
          """
              .strip()
              .split("\\s+"));

  /** Words that begin a statement. */
  private static final List<String> FIRST =
      List.of(
          """
          CREATE ALTER COMMENT GRANT REVOKE INSERT UPDATE SELECT DROP DELETE TRUNCATE
          """
              .strip()
              .split("\\s+"));

  /** Words that are left out. */
  private static final List<String> LEFT_OUT =
      List.of(
          """
          IF PRIMARY FOREIGN REPLACE FROM INTO SET TABLE VALUES BY TO ON KEY REFERENCES EXISTS NOT
          NULL THEN END WHEN IN IS USING TYPE FOR COLUMN DEFAULT WHERE AND AS
          """
              .strip()
              .split("\\s+"));

  private final Place place;
  private final List<Repair> ideas = new ArrayList<>();
  private Likelihood likelihood = Likelihood.CERTAIN;

  private RepairIdeas(Place place) {
    this.place = place;
  }

  static List<Repair> at(Place place) {
    RepairIdeas all = new RepairIdeas(place);
    all.apostrophe();
    all.twice();
    all.commaTooMany();
    all.misspelt(0, -1);
    all.parentheses();
    all.reserved();
    all.likelihood = Likelihood.LIKELY;
    all.misspelt(-2, -BACK);
    all.neighbours();
    all.comma();
    all.likelihood = Likelihood.IF_ALONE;
    all.leftOut();
    return all.ideas;
  }

  /** {@code 'it's'}: the text ends before the word it is part of. */
  private void apostrophe() {
    for (int i = -BACK; i <= 0; i++) {
      int next = i + 1;
      if (place.token(i).filter(one -> one.kind() == TokenKind.STRING).isPresent()
          && place.isWord(next)
          && place.behind(i) == place.token(next).map(Token::start).orElse(-1)) {
        add(
            "A quote within the text ends it before “%s”.".formatted(place.written(next)),
            "Write the quote before “%s” twice".formatted(place.written(next)),
            place.behind(i),
            place.behind(i),
            "'");
      }
    }
  }

  private void twice() {
    for (int i = 1; i > -2; i--) {
      String word = place.written(i);
      if (place.isWord(i) && word.equalsIgnoreCase(place.written(i - 1))) {
        add(
            "“%s” stands there twice.".formatted(word),
            "Take the second “%s” away".formatted(word),
            place.behind(i - 1),
            place.behind(i),
            "");
      }
    }
  }

  private void commaTooMany() {
    for (int i = -1; i <= 0; i++) {
      if (place.written(i).equals(",")) {
        replace("This comma is one too many.", "Take the comma away", i, i, "");
      }
    }
  }

  /**
   * @param from distance of the last word
   * @param to of the first
   */
  private void misspelt(int from, int to) {
    for (int i = from; i >= to; i--) {
      String word = place.written(i);
      if (place.isWord(i) && word.length() > 2 && !word.equalsIgnoreCase(RLIKE)) {
        for (Suggestion near : NearestNames.of(word.toLowerCase(Locale.ROOT), WORDS)) {
          if (near.reason() == Suggestion.Reason.SPELLING) {
            String meant = inCaseOf(word, near.candidate().name());
            replace(
                "%s is no word of SQL that can stand there.".formatted(word),
                "Write %s instead of %s".formatted(meant, word),
                i,
                i,
                meant);
          }
        }
      }
    }
  }

  /** Two words in each other's place, as in {@code IF EXISTS NOT}. */
  private void neighbours() {
    for (int i = 0; i >= -2; i--) {
      if (place.isWord(i) && place.isWord(i - 1)) {
        String other = place.written(i) + " " + place.written(i - 1);
        replace(
            "Two words stand in each other's place.", "Write %s".formatted(other), i - 1, i, other);
      }
    }
  }

  private void comma() {
    for (int i = -1; i >= -2; i--) {
      if (place.token(i).isPresent() && !place.written(i).matches("[,(.]")) {
        insert("a comma", ",", i);
      }
    }
  }

  private void parentheses() {
    int open = 0;
    for (Token one : place.tokens()) {
      open += one.kind() == TokenKind.LEFT_PARENTHESIS ? 1 : 0;
      open -= one.kind() == TokenKind.RIGHT_PARENTHESIS ? 1 : 0;
    }
    if (open > 0) {
      for (int i = -1; i >= -BACK; i--) {
        if (place.written(i).equals("(") && isKeyword(i + 1)) {
          insert("a closing parenthesis", ")", i);
        }
      }
      for (int i = -1; i >= -BACK; i--) {
        insert("a closing parenthesis", ")", i);
      }
      insert("a closing parenthesis", ")", place.tokens().size() - 1 - place.at());
    }
    if (open < 0) {
      for (int i = -1; i >= -FAR; i--) {
        if (place.isWord(i)) {
          insert("an opening parenthesis", " (", i);
        }
      }
      if (place.written(0).equals(")")) {
        replace("This parenthesis closes none that is open.", "Take “)” away", 0, 0, "");
      }
    }
  }

  private void leftOut() {
    int first = -place.at() - 1;
    for (String word : FIRST) {
      insert(word, word + " ", first);
    }
    for (int i = -1; i >= -3 && i > first; i--) {
      for (String word : LEFT_OUT) {
        insert(word, " " + word + " ", i);
      }
    }
  }

  /** A word that cannot be a name, where only one can stand and many a table has it. */
  private void reserved() {
    for (int i = 0; i >= -1; i--) {
      String word = place.written(i);
      if (isKeyword(i)
          && NAMES.contains(word.toUpperCase(Locale.ROOT))
          && BEFORE_NAMES.contains(place.written(i - 1).toUpperCase(Locale.ROOT))) {
        String quoted = '"' + word.toLowerCase(Locale.ROOT) + '"';
        replace(
            "%s is a word of SQL itself and cannot be a name as it stands.".formatted(word),
            "Write %s".formatted(quoted),
            i,
            i,
            quoted);
      }
    }
  }

  private void insert(String what, String text, int behind) {
    boolean end = behind == place.tokens().size() - 1 - place.at();
    String where =
        end
            ? "at the end"
            : place.token(behind).isEmpty()
                ? "before “%s”".formatted(place.written(behind + 1))
                : "between “%s” and “%s”"
                    .formatted(place.written(behind), place.written(behind + 1));
    String written = end || text.isBlank() ? text.stripTrailing() : text;
    boolean blank = place.token(behind + 1).map(Token::start).orElse(0) > place.behind(behind);
    add(
        "There is %s missing %s.".formatted(what, where),
        "Put %s %s".formatted(what, where),
        place.behind(behind),
        place.behind(behind),
        blank ? written.stripTrailing() : written);
  }

  private boolean isKeyword(int distance) {
    return place.token(distance).filter(one -> one.kind() == TokenKind.KEYWORD).isPresent();
  }

  private void replace(String what, String title, int first, int last, String text) {
    place
        .token(first)
        .ifPresent(
            from ->
                place.token(last).ifPresent(to -> add(what, title, from.start(), to.end(), text)));
  }

  private void add(String what, String title, int from, int to, String text) {
    ideas.add(new Repair(what, title, likelihood, from, to, text));
  }

  private static String inCaseOf(String written, String word) {
    return written.equals(written.toLowerCase(Locale.ROOT)) ? word : word.toUpperCase(Locale.ROOT);
  }
}
