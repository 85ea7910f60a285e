package dev.drydock.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.testing.TestPostgres;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class QuotedNamesTest {

  @Test
  void quotesEveryKeywordAsTheServerDoes() throws Exception {
    try (Connection connection = TestPostgres.shared().connect("postgres");
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("SELECT word, quote_ident(word) FROM pg_get_keywords()")) {
      int words = 0;
      while (row.next()) {
        assertThat(QuotedNames.quoted(row.getString(1))).isEqualTo(row.getString(2));
        words++;
      }
      assertThat(words).isGreaterThan(400);
    }
  }

  @Test
  void quotesWhatIsNotPlain() {
    assertThat(QuotedNames.quoted("a_1")).isEqualTo("a_1");
    assertThat(QuotedNames.quoted("A")).isEqualTo("\"A\"");
    assertThat(QuotedNames.quoted("1a")).isEqualTo("\"1a\"");
    assertThat(QuotedNames.quoted("a\"b")).isEqualTo("\"a\"\"b\"");
    assertThat(QuotedNames.quoted("é")).isEqualTo("\"é\"");
    assertThat(QuotedNames.quoted("public", "order")).isEqualTo("public.\"order\"");
    assertThat(QuotedNames.quoted("", "order")).isEqualTo("\"order\"");
  }
}
