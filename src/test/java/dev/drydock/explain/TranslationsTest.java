package dev.drydock.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sentences are those of PostgreSQL 15's own message catalogs, with names filled in. */
class TranslationsTest {
  private static final String OF = "column \"total\" of relation \"orders\" does not exist";
  private static final String COLUMN = "column \"total\" does not exist";
  private static final String MISSING = "relation \"orders\" does not exist";
  private static final String THERE = "relation \"orders\" already exists";
  private static final String DENIED = "permission denied for table orders";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "OF | Spalte »total« von Relation »orders« existiert nicht",
        "OF | no existe la columna «total» en la relación «orders»",
        "OF | la colonne « total » de la relation « orders » n'existe pas",
        "OF | la colonna \"total\" della relazione \"orders\" non esiste",
        "OF | リレーション\"orders\"の列\"total\"は存在しません",
        "OF | столбец \"total\" в таблице \"orders\" не существует",
        "OF | 关系 \"orders\" 的 \"total\" 字段不存在",
        "COLUMN | Spalte »total« existiert nicht",
        "COLUMN | no existe la columna «total»",
        "COLUMN | la colonne « total » n'existe pas",
        "COLUMN | la colonna \"total\" non esiste",
        "COLUMN | 列\"total\"は存在しません",
        "COLUMN | столбец \"total\" не существует",
        "COLUMN | 字段 \"total\" 不存在",
        "MISSING | Relation »orders« existiert nicht",
        "MISSING | no existe la relación «orders»",
        "MISSING | la relation « orders » n'existe pas",
        "MISSING | la relazione \"orders\" non esiste",
        "MISSING | リレーション\"orders\"は存在しません",
        "MISSING | отношение \"orders\" не существует",
        "MISSING | 关系 \"orders\" 不存在",
        "THERE | Relation »orders« existiert bereits",
        "THERE | la relación «orders» ya existe",
        "THERE | la relation « orders » existe déjà",
        "THERE | la relazione \"orders\" esiste già",
        "THERE | リレーション\"orders\"はすでに存在します",
        "THERE | отношение \"orders\" уже существует",
        "THERE | 关系 \"orders\" 已经存在",
        "DENIED | keine Berechtigung für Tabelle orders",
        "DENIED | permiso denegado a la tabla orders",
        "DENIED | droit refusé pour la table orders",
        "DENIED | permesso negato per la tabella orders",
        "DENIED | テーブル orders へのアクセスが拒否されました",
        "DENIED | нет доступа к таблице orders",
        "DENIED | 对表 orders 权限不够",
      })
  void theServersSentencesAreUnderstood(String meaning, String sentence) {
    String english =
        switch (meaning) {
          case "OF" -> OF;
          case "COLUMN" -> COLUMN;
          case "MISSING" -> MISSING;
          case "THERE" -> THERE;
          default -> DENIED;
        };
    assertEquals(english, Translations.in(sentence).orElseThrow().message());
  }
}
