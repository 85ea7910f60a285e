package dev.drydock.explain;

import dev.drydock.sql.Script;
import dev.drydock.sql.Statement;
import dev.drydock.sql.Token;
import dev.drydock.sql.TokenKind;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiPredicate;

/** What a person gets wrong while typing a statement. */
enum Slip {
  COMMA_LEFT_OUT((token, text) -> token.in(text).equals(",")) {
    @Override
    String made(String text, Token at) {
      return cut(text, at, " ");
    }
  },
  COMMA_TOO_MANY((token, text) -> token.in(text).equals(")")) {
    @Override
    String made(String text, Token at) {
      return cut(text, at, ",)");
    }
  },
  OPENING_LEFT_OUT((token, text) -> token.in(text).equals("(")) {
    @Override
    String made(String text, Token at) {
      return cut(text, at, " ");
    }
  },
  CLOSING_LEFT_OUT((token, text) -> token.in(text).equals(")")) {
    @Override
    String made(String text, Token at) {
      return cut(text, at, " ");
    }
  },
  LETTER_LEFT_OUT(Slip::isLongKeyword) {
    @Override
    String made(String text, Token at) {
      int middle = (at.start() + at.end()) / 2;
      return text.substring(0, middle) + text.substring(middle + 1);
    }
  },
  LETTERS_SWAPPED(Slip::isLongKeyword) {
    @Override
    String made(String text, Token at) {
      int middle = (at.start() + at.end()) / 2;
      return text.substring(0, middle)
          + text.charAt(middle + 1)
          + text.charAt(middle)
          + text.substring(middle + 2);
    }
  },
  WORD_LEFT_OUT(Slip::isKeyword) {
    @Override
    String made(String text, Token at) {
      return cut(text, at, "");
    }
  },
  WORD_TWICE(Slip::isKeyword) {
    @Override
    String made(String text, Token at) {
      return cut(text, at, at.in(text) + " " + at.in(text));
    }
  },
  RESERVED_NAME((token, text) -> token.kind() == TokenKind.IDENTIFIER) {
    @Override
    String made(String text, Token at) {
      return cut(text, at, "order");
    }
  },
  APOSTROPHE(
      (token, text) ->
          token.kind() == TokenKind.STRING && token.in(text).matches("'.*\\w{3} \\w.*'")) {
    @Override
    String made(String text, Token at) {
      String string = at.in(text);
      return cut(text, at, string.replaceFirst("(\\w{3}) ", "$1's "));
    }
  };

  private final BiPredicate<Token, String> place;

  Slip(BiPredicate<Token, String> place) {
    this.place = place;
  }

  /** Made at one of the places where it can be. */
  Optional<String> in(String text, Random random) {
    Script script = Script.parse(text);
    Statement statement = script.statements().getFirst();
    List<Token> places =
        script.tokens(statement).stream().filter(token -> place.test(token, text)).toList();
    return places.isEmpty()
        ? Optional.empty()
        : Optional.of(made(text, places.get(random.nextInt(places.size()))));
  }

  abstract String made(String text, Token at);

  private static String cut(String text, Token at, String instead) {
    return text.substring(0, at.start()) + instead + text.substring(at.end());
  }

  private static boolean isKeyword(Token token, String text) {
    return token.kind() == TokenKind.KEYWORD;
  }

  private static boolean isLongKeyword(Token token, String text) {
    return token.kind() == TokenKind.KEYWORD && token.end() - token.start() > 3;
  }
}
