package dev.drydock.check.schema;

import dev.drydock.sql.Lexer;
import dev.drydock.sql.Script;
import dev.drydock.sql.Statement;
import dev.drydock.sql.TokenKind;
import dev.drydock.sql.ddl.Shapes;
import dev.drydock.sql.ddl.Span;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What EXECUTE of a text may do. A text that is written out whole is read; of one that is put
 * together, the words that are written tell what sort of thing it may make.
 */
final class Dynamics {
  private static final Pattern PLACEHOLDER = Pattern.compile("%[0-9$-]*[sIL]");
  private static final Pattern NAME = Pattern.compile("[a-z_][a-z0-9_$]*");

  /** Statements that make nothing, whatever they are about. */
  private static final Pattern MAKES_NOTHING =
      Pattern.compile(
          "(?s)\\s*(drop|grant|revoke|comment|insert|update|delete|select|with|analyze|vacuum"
              + "|truncate|refresh|lock|notify|listen|reindex|cluster|set|reset|perform"
              + "|create( unique)? index|create (or replace )?trigger|create policy"
              + "|create publication|alter publication|alter policy|alter sequence|alter index"
              + "|alter function|alter default privileges|alter database|alter system"
              + "|alter table .*(row level security|owner to|validate constraint|drop column"
              + "|(add|drop) constraint|(enable|disable)( replica| always)? trigger|set not null"
              + "|drop not null|replica identity)).*");

  private final Scene scene;

  Dynamics(Scene scene) {
    this.scene = scene;
  }

  void apply(String text, Span execute) {
    List<String> pieces = pieces(text, execute);
    String all = String.join(" ", pieces).strip();
    String said = all.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    if (pieces.size() == 1 && !PLACEHOLDER.matcher(all).find() && isAlone(text, execute)) {
      whole(all);
    } else {
      if (said.isBlank() || said.contains("drop")) {
        scene.schema().routinesDropped(scene.moment());
        DependentViews.mayBeGone(scene);
      }
      unknown(text, said);
    }
    if (said.contains("unique") || said.contains("primary key")) {
      scene.schema().unsure(scene.moment(), Unsure.COLUMNS); // keys belong to what a table has
    }
    if (said.contains("search_path")) {
      scene.schema().otherSearchPath(scene.moment());
    }
  }

  private void unknown(String text, String said) {
    if (!MAKES_NOTHING.matcher(said).matches()) {
      sorts(said).forEach(sort -> scene.schema().unsure(scene.moment(), sort));
      if (said.startsWith("create role") || said.startsWith("create user")) {
        rolesNamedNearby(text);
      }
    }
  }

  private void whole(String sql) {
    Script script = Script.parse(sql);
    for (Statement statement : script.statements()) {
      new Effects(scene, sql).apply(Shapes.of(script, statement));
    }
  }

  /** Whether the only literal is all there is, perhaps with INTO or USING behind it. */
  private static boolean isAlone(String text, Span execute) {
    String behind = execute.in(text).strip().replaceFirst("(?i)^execute\\s*", "");
    return (behind.startsWith("'") || behind.startsWith("$")) && !behind.contains("||");
  }

  private static Set<Unsure> sorts(String said) {
    if (said.startsWith("create role") || said.startsWith("create user")) {
      return EnumSet.of(Unsure.ROLES);
    }
    if (said.startsWith("create type") || said.startsWith("create domain")) {
      return EnumSet.of(Unsure.TYPES);
    }
    if (said.startsWith("create schema")) {
      return EnumSet.of(Unsure.SCHEMAS);
    }
    if (said.startsWith("create function") || said.startsWith("create or replace function")) {
      return EnumSet.of(Unsure.ROUTINES);
    }
    if (said.startsWith("create table")
        || said.startsWith("create view")
        || said.startsWith("create or replace view")
        || said.startsWith("create materialized")
        || said.startsWith("create sequence")
        || said.startsWith("create temp")
        || said.startsWith("create unlogged")) {
      return EnumSet.of(Unsure.RELATIONS, Unsure.TYPES);
    }
    if (said.startsWith("alter table") && said.contains("add column")) {
      return EnumSet.of(Unsure.COLUMNS);
    }
    return EnumSet.allOf(Unsure.class);
  }

  /** Names a loop puts in are mostly written out in the same block. */
  private void rolesNamedNearby(String text) {
    for (String literal : pieces(text, new Span(0, text.length()))) {
      if (NAME.matcher(literal).matches()) {
        scene.schema().roles.put(scene.moment(), literal, scene.origin().orElse(new Origin("", 0)));
      }
    }
  }

  private static List<String> pieces(String text, Span part) {
    List<String> pieces = new ArrayList<>();
    Lexer lexer = new Lexer(text, part.start(), part.end());
    while (lexer.next()) {
      String token = text.substring(lexer.start(), lexer.end());
      if (lexer.kind() == TokenKind.STRING) {
        int open = token.indexOf('\'');
        pieces.add(
            token.substring(open + 1, Math.max(open + 1, token.length() - 1)).replace("''", "'"));
      } else if (lexer.kind() == TokenKind.DOLLAR_STRING) {
        int open = token.indexOf('$', 1) + 1;
        pieces.add(token.substring(open, Math.max(open, token.length() - open)));
      }
    }
    return pieces;
  }
}
