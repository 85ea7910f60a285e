package dev.drydock.tool.supabase;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What the CLI (3.1.0) stored for such texts, and what its rules make of their likes. */
class CliSplitterTest {

  @Test
  void piecesAreTrimmedAndCommentsStayWithWhatFollows() {
    assertEquals(
        List.of("-- first\nSELECT 1", "SELECT 2", "-- tail"),
        CliSplitter.split("\n-- first\nSELECT 1 ;;\n;\n SELECT 2;\n-- tail\n"));
    assertEquals(List.of(), CliSplitter.split(" \n;; ; "));
  }

  @Test
  void quotesOfEveryKindHideSemicolons() {
    unsplit("SELECT 'a;''b;' || \"x;y\"");
    unsplit("SELECT $b$ a; ' b; $b$");
    unsplit("SELECT $$ a; $x$ b; $$");
    unsplit("SELECT 1 -- a; b\n+ 2");
    unsplit("SELECT /* a; /* b; */ c; */ 1");
    unsplit("SELECT 1 - 2 / 3");
  }

  @Test
  void backslashesHideTheNextCharacterOutsideQuotesOnly() {
    assertEquals(List.of("\\; SELECT 1", "SELECT 2"), CliSplitter.split("\\; SELECT 1; SELECT 2"));
    assertEquals(List.of("SELECT '\\'", "SELECT 2"), CliSplitter.split("SELECT '\\'; SELECT 2"));
  }

  @Test
  void parenthesesAndAtomicBodiesHoldTogether() {
    unsplit("CREATE RULE r AS ON INSERT TO t DO (SELECT 1; SELECT 2)");
    unsplit("CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT 1; SELECT $1; END");
    unsplit("CREATE FUNCTION f() RETURNS int begin\natomic SELECT ';'; end");
  }

  @Test
  void theWordAtomicIsEnoughForTheCli() {
    assertEquals(1, CliSplitter.split("SELECT atomic; SELECT 2").size());
    assertEquals(2, CliSplitter.split("SELECT subatomic; SELECT 2").size());
    assertEquals(2, CliSplitter.split("SELECT atomic AS the_end; SELECT 2").size());
  }

  @Test
  void theFirstClosingParenthesisClosesAll() {
    assertEquals(2, CliSplitter.split("SELECT ((1) ; 2)").size());
  }

  @Test
  void parametersAreNoTags() {
    assertEquals(List.of("SELECT $1", "SELECT $2"), CliSplitter.split("SELECT $1; SELECT $2;"));
    assertEquals(List.of("SELECT 'a'", "SELECT 'b'"), CliSplitter.split("SELECT 'a';SELECT 'b'"));
  }

  @Test
  void whatIsNeverClosedIsOnePiece() {
    for (String open : List.of("SELECT 'a; b", "SELECT $x$ a; b $y$", "SELECT (1; 2", "/* a; b")) {
      assertEquals(List.of(open), CliSplitter.split(open));
    }
  }

  @Test
  void carriageReturnsStayInside() {
    assertEquals(
        List.of("SELECT 1,\r\n 2", "SELECT 3"),
        CliSplitter.split("SELECT 1,\r\n 2;\r\nSELECT 3;\r\n"));
  }

  private static void unsplit(String statement) {
    assertEquals(List.of(statement, "SELECT 9"), CliSplitter.split(statement + ";\nSELECT 9;\n"));
  }
}
