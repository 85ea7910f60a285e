package dev.drydock.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sentences are those of PostgreSQL's own message catalogs, with names filled in. */
class TranslationsTest {
  private static final Pattern HOLE = Pattern.compile("%(?:(\\d)\\$)?[-.*0-9lzh]*([sducmfp])");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "column \"total\" of relation \"orders\" does not exist | Spalte »total« von Relation »orders« existiert nicht",
        "column \"total\" of relation \"orders\" does not exist | リレーション\"orders\"の列\"total\"は存在しません",
        "column o.total does not exist | la colonne o.total n'existe pas",
        "relation \"orders\" does not exist | la relation « orders » n’existe pas",
        "relation \"orders\" does not exist | 关系 \"orders\" 不存在",
        "permission denied for table orders | テーブル orders へのアクセスが拒否されました",
        "permission denied for schema public, he said | permesso negato per lo schema public, he said",
        "cannot drop table orders because other objects depend on it | kann Tabelle orders nicht löschen, weil andere Objekte davon abhängen",
        "ERROR:  syntax error at or near \"SELEC\" | ERREUR:  erreur de syntaxe sur ou près de « SELEC »",
        "DETAIL: Key (id)=(7) is not present in table \"orders\". | ПОДРОБНОСТИ: Ключ (id)=(7) отсутствует в таблице \"orders\".",
        "LINE 3: SELECT 1 | LIGNE 3 : SELECT 1",
        "relation \"orders\" does not exist | relation \"orders\" does not exist",
      })
  void whatAServerSaysIsEnglish(String english, String theirs) {
    assertEquals(english, Translations.english(theirs));
  }

  /** Of all that is known, with names filled in where there are holes. */
  @Test
  @Tag("full")
  void everySentenceIsUnderstood() {
    List<String> wrong = new ArrayList<>();
    int sentences = 0;
    String heading = "";
    for (String line : Resource.lines("translations.txt")) {
      int tab = line.indexOf('\t');
      heading = tab < 0 ? line : heading;
      if (tab < 0 || !heading.startsWith("= ")) {
        continue;
      }
      sentences++;
      String expected = filled(heading.substring(2));
      String given = Translations.english("x: " + filled(line.substring(tab + 1)) + "\n");
      if (!given.strip().endsWith(expected)) {
        wrong.add(line + " -> " + given.strip());
      }
    }
    assertTrue(sentences > 4000, "sentences: " + sentences);
    assertTrue(
        wrong.size() * 100 <= sentences,
        wrong.size() + " of " + sentences + " wrong:\n" + String.join("\n", wrong));
  }

  private static String filled(String sentence) {
    int[] number = {0};
    return HOLE.matcher(sentence)
        .replaceAll(
            hole -> {
              number[0]++;
              int which = hole.group(1) == null ? number[0] : Integer.parseInt(hole.group(1));
              boolean digits = "du".contains(hole.group(2));
              return Matcher.quoteReplacement(digits ? "7" + which : "name_" + which);
            });
  }
}
