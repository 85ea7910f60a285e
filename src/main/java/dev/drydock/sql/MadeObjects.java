package dev.drydock.sql;

import dev.drydock.sql.MadeObject.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads from a statement's tokens what it would make. What only running it shows is left out. */
final class MadeObjects {
  /** Kinds of table and view that are looked up by one name. */
  private static final Set<String> KIND_MODIFIERS = Set.of("MATERIALIZED", "FOREIGN");

  private static final Map<String, Kind> KINDS =
      Map.ofEntries(
          Map.entry("TABLE", Kind.RELATION),
          Map.entry("VIEW", Kind.RELATION),
          Map.entry("SEQUENCE", Kind.RELATION),
          Map.entry("INDEX", Kind.INDEX),
          Map.entry("TYPE", Kind.TYPE),
          Map.entry("DOMAIN", Kind.TYPE),
          Map.entry("FUNCTION", Kind.FUNCTION),
          Map.entry("PROCEDURE", Kind.FUNCTION),
          Map.entry("AGGREGATE", Kind.FUNCTION),
          Map.entry("SCHEMA", Kind.SCHEMA),
          Map.entry("ROLE", Kind.ROLE),
          Map.entry("USER", Kind.ROLE),
          Map.entry("GROUP", Kind.ROLE),
          Map.entry("POLICY", Kind.POLICY),
          Map.entry("TRIGGER", Kind.TRIGGER),
          Map.entry("EXTENSION", Kind.EXTENSION),
          Map.entry("PUBLICATION", Kind.PUBLICATION),
          Map.entry("SUBSCRIPTION", Kind.SUBSCRIPTION),
          Map.entry("TABLESPACE", Kind.TABLESPACE),
          Map.entry("LANGUAGE", Kind.LANGUAGE),
          Map.entry("SERVER", Kind.SERVER));

  /** What may follow ADD in an ALTER TABLE without naming anything. */
  private static final Set<String> NAMELESS_ADDITIONS =
      Set.of("PRIMARY", "UNIQUE", "FOREIGN", "CHECK", "EXCLUDE", "NOT", "GENERATED", "VALUE");

  private final String text;
  private final List<Token> tokens;
  private final List<MadeObject> made = new ArrayList<>();
  private int at;

  private MadeObjects(String text, List<Token> tokens) {
    this.text = text;
    this.tokens = tokens;
  }

  static List<MadeObject> of(String text, List<Token> tokens) {
    MadeObjects reading = new MadeObjects(text, tokens);
    if (reading.word().equals("EXPLAIN") && !reading.runs()) {
      return List.of();
    }
    if (reading.accept("CREATE")) {
      reading.create();
    } else if (reading.accept("ALTER")) {
      reading.alter();
    } else if (reading.word().equals("SELECT") || reading.word().equals("WITH")) {
      reading.selectInto();
    }
    return List.copyOf(reading.made);
  }

  /** Reads on to what is explained; without ANALYZE it is not run. */
  private boolean runs() {
    Explained explained = Explained.of(text, tokens);
    while (at < tokens.size() && tokens.get(at).start() < explained.start()) {
      at++;
    }
    return explained.analyze();
  }

  /** {@code SELECT … INTO [TEMP | UNLOGGED] [TABLE] name}; not the INTO of an INSERT. */
  private void selectInto() {
    int depth = 0;
    String before = "";
    while (at < tokens.size()) {
      TokenKind kind = tokens.get(at).kind();
      if (kind == TokenKind.LEFT_PARENTHESIS) {
        depth++;
      } else if (kind == TokenKind.RIGHT_PARENTHESIS) {
        depth--;
      } else if (depth == 0 && word().equals("INTO")) {
        boolean made = !before.equals("INSERT") && !before.equals("MERGE");
        at++;
        while (isModifier(word()) || word().equals("TABLE")) {
          at++;
        }
        if (made) {
          name().ifPresent(name -> add(Kind.RELATION, name, Optional.empty()));
        }
        return;
      }
      before = word();
      at++;
    }
  }

  private record Name(Optional<String> schema, String own) {}

  private static boolean isModifier(String word) {
    return CommandName.CREATE_MODIFIERS.contains(word) || KIND_MODIFIERS.contains(word);
  }

  private void create() {
    while (isModifier(word())) {
      at++;
    }
    String what = word();
    at++;
    Kind kind =
        what.equals("DATA") && accept("WRAPPER") ? Kind.FOREIGN_DATA_WRAPPER : KINDS.get(what);
    if (kind == null || (what.equals("USER") && word().equals("MAPPING"))) {
      return;
    }
    accept("CONCURRENTLY");
    ifExists();
    if (kind == Kind.INDEX && word().equals("ON")) {
      return; // the server will find a name for it
    }
    if (kind == Kind.SCHEMA && accept("AUTHORIZATION")) {
      name().ifPresent(role -> add(kind, new Name(Optional.empty(), role.own()), Optional.empty()));
      return;
    }
    Optional<Name> name = name();
    if (name.isEmpty()) {
      return;
    }
    Optional<String> table = Optional.empty();
    if (kind == Kind.POLICY || kind == Kind.TRIGGER) {
      table = tableAfterOn();
    }
    add(kind, name.get(), table);
  }

  private Optional<String> tableAfterOn() {
    while (at < tokens.size() && !word().equals("ON")) {
      at++;
    }
    at++;
    return name().map(Name::own);
  }

  private void alter() {
    while (isModifier(word())) {
      at++;
    }
    Kind kind = KINDS.get(word());
    if (kind == null) {
      return;
    }
    at++;
    ifExists();
    accept("ONLY");
    Optional<Name> name = name();
    if (name.isEmpty()) {
      return;
    }
    while (at < tokens.size()) {
      action(kind, name.get());
      toNextAction();
    }
  }

  private void action(Kind kind, Name altered) {
    if (accept("RENAME")) {
      rename(kind, altered);
    } else if (kind == Kind.RELATION && accept("ADD")) {
      if (accept("CONSTRAINT")) {
        name().ifPresent(n -> add(Kind.CONSTRAINT, n, Optional.of(altered.own())));
      } else if (accept("COLUMN") || !NAMELESS_ADDITIONS.contains(word())) {
        ifExists();
        name().ifPresent(n -> add(Kind.COLUMN, n, Optional.of(altered.own())));
      }
    }
  }

  private void rename(Kind kind, Name altered) {
    if (accept("TO")) {
      name().ifPresent(n -> add(kind, new Name(altered.schema(), n.own()), Optional.empty()));
      return;
    }
    Kind part = accept("CONSTRAINT") ? Kind.CONSTRAINT : Kind.COLUMN;
    accept("COLUMN");
    name();
    if (kind == Kind.RELATION && accept("TO")) {
      name().ifPresent(n -> add(part, n, Optional.of(altered.own())));
    }
  }

  /** Past the next comma that is in no parentheses. */
  private void toNextAction() {
    int depth = 0;
    while (at < tokens.size()) {
      Token token = tokens.get(at++);
      if (token.kind() == TokenKind.LEFT_PARENTHESIS) {
        depth++;
      } else if (token.kind() == TokenKind.RIGHT_PARENTHESIS) {
        depth--;
      } else if (depth == 0 && token.in(text).equals(",")) {
        return;
      }
    }
  }

  private void add(Kind kind, Name name, Optional<String> of) {
    made.add(new MadeObject(kind, name.schema(), name.own(), of));
  }

  private void ifExists() {
    if (accept("IF")) {
      accept("NOT");
      accept("EXISTS");
    }
  }

  private Optional<Name> name() {
    Optional<String> first = part();
    if (first.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> schema = Optional.empty();
    String own = first.get();
    while (at + 1 < tokens.size() && tokens.get(at).in(text).equals(".")) {
      at++;
      Optional<String> next = part();
      if (next.isEmpty()) {
        break;
      }
      schema = Optional.of(own);
      own = next.get();
    }
    return Optional.of(new Name(schema, own));
  }

  private Optional<String> part() {
    if (at >= tokens.size() || !tokens.get(at).kind().isName()) {
      return Optional.empty();
    }
    return Optional.of(Identifiers.stored(tokens.get(at++).in(text)));
  }

  private boolean accept(String keyword) {
    if (word().equals(keyword)) {
      at++;
      return true;
    }
    return false;
  }

  private String word() {
    if (at >= tokens.size()) {
      return "";
    }
    Token token = tokens.get(at);
    return token.kind() == TokenKind.KEYWORD || token.kind() == TokenKind.IDENTIFIER
        ? token.in(text).toUpperCase(Locale.ROOT)
        : "";
  }
}
