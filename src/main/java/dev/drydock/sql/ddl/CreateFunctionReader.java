package dev.drydock.sql.ddl;

import dev.drydock.sql.TokenKind;
import dev.drydock.sql.ddl.Parameter.Mode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads CREATE FUNCTION or PROCEDURE behind that word. */
final class CreateFunctionReader {
  private final Cursor cursor;
  private final Span whole;
  private final boolean orReplace;
  private final boolean procedure;
  private final List<Parameter> parameters = new ArrayList<>();
  private final List<Setting> settings = new ArrayList<>();

  CreateFunctionReader(Cursor cursor, Span whole, boolean orReplace) {
    this.cursor = cursor;
    this.whole = whole;
    this.orReplace = orReplace;
    this.procedure = cursor.word(-1).equals("PROCEDURE");
  }

  CreateFunction read() {
    Name name = cursor.name();
    parameters(false);
    Optional<TypeName> returns = Optional.empty();
    Optional<String> language = Optional.empty();
    Optional<String> volatility = Optional.empty();
    Optional<Span> securityDefiner = Optional.empty();
    Optional<Body> body = Optional.empty();
    while (!cursor.atEnd()) {
      int start = cursor.start();
      if (cursor.accept("RETURNS")) {
        if (cursor.accept("NULL", "ON", "NULL", "INPUT")) {
          continue;
        }
        if (cursor.accept("TABLE")) {
          parameters(true);
        } else {
          returns = Optional.of(new TypeReader(cursor).read());
        }
      } else if (cursor.accept("LANGUAGE")) {
        language = Optional.of(BodyReader.language(cursor));
      } else if (cursor.isAny("IMMUTABLE", "STABLE", "VOLATILE")) {
        volatility = Optional.of(cursor.word().toLowerCase(Locale.ROOT));
        cursor.skip();
      } else if (cursor.accept("SECURITY", "DEFINER")) {
        securityDefiner = Optional.of(cursor.since(start));
      } else if (cursor.is("SET")) {
        settings.add(new SettingReader(cursor).clause());
      } else if (cursor.accept("AS")) {
        body = new BodyReader(cursor).quoted();
      } else if (cursor.accept("BEGIN", "ATOMIC")) {
        body = Optional.of(atomic(start));
      } else if (cursor.accept("RETURN")) {
        Span expression = cursor.toEnd();
        body = Optional.of(new Body(Body.Kind.RETURN, expression, cursor.since(start)));
      } else {
        cursor.skipOne(); // STRICT, COST n, ROWS n, PARALLEL x, LEAKPROOF, WINDOW, …
      }
    }
    if (language.isEmpty() && body.map(b -> b.kind() != Body.Kind.DOLLAR).orElse(false)) {
      language = body.filter(b -> b.kind() != Body.Kind.STRING).map(b -> "sql");
    }
    return new CreateFunction(
        name,
        orReplace,
        procedure,
        parameters,
        returns,
        language,
        volatility,
        securityDefiner,
        settings,
        body,
        whole);
  }

  private Body atomic(int start) {
    Span rest = cursor.toEnd();
    int end = rest.end() - "END".length();
    if (end < rest.start() || !cursor.text().regionMatches(true, end, "END", 0, "END".length())) {
      throw new NotUnderstood();
    }
    return new Body(Body.Kind.ATOMIC, new Span(rest.start(), end), cursor.since(start));
  }

  private void parameters(boolean ofTable) {
    cursor.expectSymbol("(");
    if (cursor.acceptSymbol(")")) {
      return;
    }
    parameters.addAll(cursor.list(() -> parameter(ofTable)));
    cursor.expectSymbol(")");
  }

  /** {@code [mode] [name] [mode] type [DEFAULT expression]}. */
  private Parameter parameter(boolean ofTable) {
    int start = cursor.start();
    Optional<Mode> mode = ofTable ? Optional.of(Mode.TABLE) : mode();
    Optional<Ident> name = startsWithName() ? Optional.of(cursor.ident()) : Optional.empty();
    if (mode.isEmpty()) {
      mode = mode();
    }
    TypeName type = new TypeReader(cursor).read();
    Optional<Span> defaultValue = Optional.empty();
    if (cursor.accept("DEFAULT") || cursor.acceptSymbol("=") || cursor.acceptSymbol(":=")) {
      defaultValue = Optional.of(cursor.rest());
    }
    return new Parameter(mode.orElse(Mode.IN), name, type, defaultValue, cursor.since(start));
  }

  private Optional<Mode> mode() {
    if (cursor.accept("IN", "OUT") || cursor.accept("INOUT")) {
      return Optional.of(Mode.INOUT);
    } else if (cursor.accept("IN")) {
      return Optional.of(Mode.IN);
    } else if (cursor.accept("OUT")) {
      return Optional.of(Mode.OUT);
    } else if (cursor.accept("VARIADIC")) {
      return Optional.of(Mode.VARIADIC);
    }
    return Optional.empty();
  }

  /** Two words in a row: the first is a name, unless both together are a type. */
  private boolean startsWithName() {
    boolean two = cursor.kind(0).isName() && cursor.kind(1).isName();
    if (!two || cursor.is("SETOF") || cursor.word(1).equals("DEFAULT")) {
      return false;
    }
    String next = cursor.word(1);
    boolean typeOfTwoWords =
        cursor.kind() == TokenKind.KEYWORD
            && switch (cursor.word()) {
              case "DOUBLE" -> next.equals("PRECISION");
              case "CHARACTER", "CHAR", "NCHAR", "BIT" -> next.equals("VARYING");
              case "NATIONAL" -> next.equals("CHARACTER") || next.equals("CHAR");
              case "TIMESTAMP", "TIME" -> next.equals("WITH") || next.equals("WITHOUT");
              case "INTERVAL" -> true;
              default -> false;
            };
    return !typeOfTwoWords && !next.equals("ARRAY");
  }
}
