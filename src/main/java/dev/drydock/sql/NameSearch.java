package dev.drydock.sql;

import java.util.List;
import java.util.OptionalInt;

/** Finds names in a statement's tokens as the catalog spells them. */
final class NameSearch {
  private final String text;
  private final List<Token> tokens;

  NameSearch(String text, List<Token> tokens) {
    this.text = text;
    this.tokens = tokens;
  }

  /** A name that may itself contain a point is tried first, then one that a schema qualifies. */
  OptionalInt find(String name) {
    OptionalInt whole = find(List.of(name));
    return whole.isPresent() || !name.contains(".") ? whole : find(List.of(name.split("\\.", -1)));
  }

  private OptionalInt find(List<String> parts) {
    for (int i = 0; i + 2 * parts.size() - 2 < tokens.size(); i++) {
      if (isAt(i, parts)) {
        return OptionalInt.of(tokens.get(i).start());
      }
    }
    return OptionalInt.empty();
  }

  private boolean isAt(int at, List<String> parts) {
    for (int i = 0; i < parts.size(); i++) {
      Token token = tokens.get(at + 2 * i);
      boolean separated = i == 0 || tokens.get(at + 2 * i - 1).in(text).equals(".");
      if (!separated
          || !token.kind().isName()
          || !Identifiers.stored(token.in(text)).equals(parts.get(i))) {
        return false;
      }
    }
    return true;
  }
}
