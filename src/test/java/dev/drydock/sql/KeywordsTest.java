package dev.drydock.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.drydock.testing.TestPostgres;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class KeywordsTest {

  @Test
  void theListIsTheServers() throws SQLException {
    Set<String> servers = new TreeSet<>();
    try (var connection = TestPostgres.shared().connect("postgres");
        var rows =
            connection
                .createStatement()
                .executeQuery("SELECT upper(word) FROM pg_get_keywords()")) {
      while (rows.next()) {
        servers.add(rows.getString(1));
      }
    }
    assertEquals(servers, new TreeSet<>(Arrays.asList(Keywords.all())));
  }

  @Test
  void everyKeywordIsFoundInAnyCase() {
    for (String word : Keywords.all()) {
      for (String written : Set.of(word, word.toLowerCase(Locale.ROOT))) {
        Lexer lexer = new Lexer(written);
        assertEquals(true, lexer.next());
        assertEquals(TokenKind.KEYWORD, lexer.kind(), written);
        assertEquals(word, lexer.keyword());
      }
      assertEquals(TokenKind.IDENTIFIER, Lexer.tokens(word + "x1").getFirst().kind());
    }
  }
}
