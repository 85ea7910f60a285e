package dev.drydock.explain;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The commonest of the server's sentences in the languages it is mostly set to (its {@code
 * lc_messages}), as in English.
 */
final class Translations {
  private static final String NAME = "[\"“”„«»「『]\\s?([^\"“”„«»」』]+?)\\s?[\"“”„«»」』]";

  private record Known(Pattern theirs, String state, String english) {
    Known(String theirs, String state, String english) {
      this(
          Pattern.compile(
              theirs.replace("#", NAME), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE),
          state,
          english);
    }
  }

  private static final String COLUMN_OF = "column \"$1\" of relation \"$2\" does not exist";
  private static final String COLUMN = "column \"$1\" does not exist";
  private static final String MISSING = "relation \"$1\" does not exist";
  private static final String THERE = "relation \"$1\" already exists";
  private static final String DENIED = "permission denied for table $1";

  /** The exact before the general. */
  private static final List<Known> ALL =
      List.of(
          new Known("Spalte # von Relation # existiert nicht", "42703", COLUMN_OF),
          new Known("colonne # de la relation # n'existe pas", "42703", COLUMN_OF),
          new Known("no existe la columna # en la relación #", "42703", COLUMN_OF),
          new Known("coluna # da relação # não existe", "42703", COLUMN_OF),
          new Known("la colonna # della relazione # non esiste", "42703", COLUMN_OF),
          new Known("столбец # в таблице # не существует", "42703", COLUMN_OF),
          new Known(
              "リレーション#の列#は存在しません", "42703", "column \"$2\" of relation \"$1\" does not exist"),
          new Known(
              "关系 # 的 # (?:字段|列)不存在", "42703", "column \"$2\" of relation \"$1\" does not exist"),
          new Known(
              "(?:Spalte|colonne|colonna|coluna|столбец) # (?:existiert nicht|n'existe pas|non esiste|não existe|не существует)",
              "42703",
              COLUMN),
          new Known("no existe la columna #", "42703", COLUMN),
          new Known("(?:字段|列|栏位) ?# ?(?:不存在|は存在しません)", "42703", COLUMN),
          new Known(
              "(?:Relation|relação|relazione|отношение|relacja) # (?:existiert nicht|n'existe pas|não existe|non esiste|не существует|nie istnieje)",
              "42P01",
              MISSING),
          new Known("no existe la relación #", "42P01", MISSING),
          new Known("(?:关系|リレーション) ?# ?(?:不存在|は存在しません)", "42P01", MISSING),
          new Known(
              "(?:Relation|relação|relazione|отношение|relacja) # (?:existiert bereits|existe déjà|já existe|esiste già|уже существует|już istnieje)",
              "42P07",
              THERE),
          new Known("la relación # ya existe", "42P07", THERE),
          new Known("(?:关系|リレーション) ?# ?(?:已经存在|はすでに存在します)", "42P07", THERE),
          new Known("keine Berechtigung für Tabelle »?([\\w.]+)", "42501", DENIED),
          new Known("droit refusé pour la table (?:« )?([\\w.]+)", "42501", DENIED),
          new Known("permiso denegado a la tabla «?([\\w.]+)", "42501", DENIED),
          new Known("permesso negato per la tabella \"?([\\w.]+)", "42501", DENIED),
          new Known("permissão negada para tabela \"?([\\w.]+)", "42501", DENIED),
          new Known("нет доступа к таблице \"?([\\w.]+)", "42501", DENIED),
          new Known("对表 ?\"?([\\w.]+)\"? ?权限不够", "42501", DENIED),
          new Known("テーブル ?\"?([\\w.]+)\"? ?へのアクセスが拒否されました", "42501", DENIED));

  private Translations() {}

  static Optional<KnownMessages.Found> in(String text) {
    for (Known known : ALL) {
      Matcher matcher = known.theirs().matcher(text);
      if (matcher.find()) {
        String english = known.theirs().matcher(matcher.group()).replaceFirst(known.english());
        return Optional.of(new KnownMessages.Found(known.state(), english));
      }
    }
    return Optional.empty();
  }
}
