package dev.drydock.check.names;

import dev.drydock.check.CheckedFile;
import dev.drydock.problem.Fix;
import dev.drydock.problem.TextEdit;
import dev.drydock.sql.DeepTokens;
import dev.drydock.sql.Identifiers;
import dev.drydock.sql.QuotedNames;
import dev.drydock.sql.TableWords;
import dev.drydock.sql.Token;
import dev.drydock.sql.ddl.Name;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Puts another name in everywhere a file uses one. */
final class Occurrences {
  private Occurrences() {}

  /**
   * Renames a relation in the whole file, bodies of functions included: where it stands alone or as
   * a qualifier, and where its schema stands before it.
   */
  static Fix renameRelation(CheckedFile file, Name wrong, String right) {
    List<Token> tokens = DeepTokens.of(file.text(), 0, file.text().length());
    List<TextEdit> edits = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (isName(file, token, wrong.own()) && isTheRelation(file, tokens, i, wrong.schema())) {
        edits.add(file.replace(token.start(), token.end(), QuotedNames.quoted(right)));
      }
    }
    return fix(wrong.own(), right, edits);
  }

  /** Writes a schema before a name, or in place of the one that is written. */
  static Fix qualify(CheckedFile file, Name name, String schema) {
    TextEdit edit =
        file.replace(
            name.span().start(), name.span().end(), QuotedNames.quoted(schema, name.own()));
    return Fix.of("Write " + schema + "." + name.own(), edit);
  }

  /** Renames what stands at these places. */
  static Fix rename(CheckedFile file, String wrong, String right, Collection<Token> places) {
    List<TextEdit> edits =
        places.stream()
            .map(at -> file.replace(at.start(), at.end(), QuotedNames.quoted(right)))
            .toList();
    return fix(wrong, right, edits);
  }

  private static Fix fix(String wrong, String right, List<TextEdit> edits) {
    String places = edits.size() == 1 ? "" : " (" + edits.size() + " places)";
    return new Fix(
        "Rename " + wrong + " to " + right + places, edits, Optional.empty(), Optional.empty());
  }

  private static boolean isName(CheckedFile file, Token token, String name) {
    return token.kind().isName() && Identifiers.stored(token.in(file.text())).equals(name);
  }

  private static boolean isTheRelation(
      CheckedFile file, List<Token> tokens, int at, Optional<String> schema) {
    boolean qualified = at > 0 && tokens.get(at - 1).in(file.text()).equals(".");
    if (!qualified) {
      // A bare name may be a column: only where a point follows or a table is wanted it is none.
      boolean qualifies = at + 1 < tokens.size() && tokens.get(at + 1).in(file.text()).equals(".");
      return qualifies
          || schema.isEmpty() && at > 0 && TableWords.precede(tokens.get(at - 1).in(file.text()));
    }
    return at > 1 && isName(file, tokens.get(at - 2), schema.orElse("public"));
  }
}
