package dev.drydock.check.text;

import dev.drydock.check.CheckedFile;
import dev.drydock.check.CheckedStatement;
import dev.drydock.sql.Token;
import dev.drydock.sql.TokenKind;
import java.util.List;
import java.util.Locale;

/** A statement's tokens, to be looked at by their words. Beyond the last there are empty ones. */
record Words(String text, List<Token> tokens) {

  static Words of(CheckedFile file, CheckedStatement statement) {
    return new Words(file.text(), statement.readings().tokens());
  }

  /** An unquoted word in capitals; empty for anything else. */
  String at(int i) {
    if (i < 0 || i >= tokens.size()) {
      return "";
    }
    Token token = tokens.get(i);
    return token.kind() == TokenKind.KEYWORD || token.kind() == TokenKind.IDENTIFIER
        ? token.in(text).toUpperCase(Locale.ROOT)
        : "";
  }

  /** A token as it is written. */
  String written(int i) {
    return i < 0 || i >= tokens.size() ? "" : tokens.get(i).in(text);
  }

  /** Whether these words stand from {@code i} on. */
  boolean are(int i, String... words) {
    for (int k = 0; k < words.length; k++) {
      if (!at(i + k).equals(words[k])) {
        return false;
      }
    }
    return true;
  }

  /** Where these words first stand one after the other, from {@code from} on; else -1. */
  int find(int from, String... words) {
    for (int i = from; i + words.length <= tokens.size(); i++) {
      if (are(i, words)) {
        return i;
      }
    }
    return -1;
  }

  int size() {
    return tokens.size();
  }

  int start(int i) {
    return tokens.get(i).start();
  }

  int end(int i) {
    return tokens.get(i).end();
  }
}
