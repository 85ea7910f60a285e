package dev.drydock.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LexerTest {

  /** A text and its tokens but blanks, as {@code kind:characters}. */
  static Stream<Arguments> constructs() {
    return Stream.of(
        tokens(
            "SELECT a1_ FROM \"T x\"",
            "keyword:SELECT",
            "identifier:a1_",
            "keyword:FROM",
            "quoted_identifier:\"T x\""),
        tokens("select données$1", "keyword:select", "identifier:données$1"),
        tokens("\"a\"\"b;\"", "quoted_identifier:\"a\"\"b;\""),
        tokens("'it''s;' ''", "string:'it''s;'", "string:''"),
        // a backslash is nothing special in a standard string, and is in E''
        tokens("'a\\' 'b'", "string:'a\\'", "string:'b'"),
        tokens("E'a\\';b' e'\\\\' x", "string:E'a\\';b'", "string:e'\\\\'", "identifier:x"),
        // a continued string keeps its escapes, over comments too
        tokens("E'a' -- c\n 'b\\';' ,", "string:E'a' -- c\n 'b\\';'", "punctuation:,"),
        tokens("E'a' 'b\\' ,", "string:E'a'", "string:'b\\'", "punctuation:,"),
        tokens(
            "B'01' x'ff' N'n' n'n'",
            "bit_string:B'01'",
            "bit_string:x'ff'",
            "string:N'n'",
            "string:n'n'"),
        tokens(
            "U&'d\\0061t\\' U&\"d;\"\"\" UESCAPE '!'",
            "string:U&'d\\0061t\\'",
            "quoted_identifier:U&\"d;\"\"\"",
            "keyword:UESCAPE",
            "string:'!'"),
        tokens("u & 'a'", "identifier:u", "operator:&", "string:'a'"),
        tokens("$$ ; ' $a$ $$ x", "dollar_string:$$ ; ' $a$ $$", "identifier:x"),
        tokens("$a$ $$ $b$ $a $a$;", "dollar_string:$a$ $$ $b$ $a $a$", "semicolon:;"),
        tokens("$é_1$;$é_1$", "dollar_string:$é_1$;$é_1$"),
        tokens("$x$tag$x$", "dollar_string:$x$tag$x$"),
        tokens("$t$a$$t$", "dollar_string:$t$a$$t$"),
        // no tag begins with a digit, and a dollar within a name belongs to it
        tokens("$1$ $12", "parameter:$1", "other:$", "parameter:$12"),
        tokens("a$b$;c$b$", "identifier:a$b$", "semicolon:;", "identifier:c$b$"),
        tokens("$a b", "other:$", "identifier:a", "identifier:b"),
        tokens(
            "1 1.5 .5 1. 1e5 1.5E-3 1_000 0x1F 0b01 0o17",
            "number:1",
            "number:1.5",
            "number:.5",
            "number:1.",
            "number:1e5",
            "number:1.5E-3",
            "number:1_000",
            "number:0x1F",
            "number:0b01",
            "number:0o17"),
        tokens(
            "1..10 1a 0x1e+5 1e+ 1$$;$$",
            "number:1",
            "punctuation:..",
            "number:10",
            "number:1a",
            "number:0x1e",
            "operator:+",
            "number:5",
            "number:1e",
            "operator:+",
            "number:1",
            "dollar_string:$$;$$"),
        tokens(
            "a=-1 b@-1 c<>-d e->>'f'",
            "identifier:a",
            "operator:=",
            "operator:-",
            "number:1",
            "identifier:b",
            "operator:@-",
            "number:1",
            "identifier:c",
            "operator:<>",
            "operator:-",
            "identifier:d",
            "identifier:e",
            "operator:->>",
            "string:'f'"),
        tokens(
            "a+--c\n+/*;*/b*/*d*/c",
            "identifier:a",
            "operator:+",
            "line_comment:--c",
            "operator:+",
            "block_comment:/*;*/",
            "identifier:b",
            "operator:*",
            "block_comment:/*d*/",
            "identifier:c"),
        tokens(
            "/* a /* b; */ ' */ x /**/ /*/*/ */*/",
            "block_comment:/* a /* b; */ ' */",
            "identifier:x",
            "block_comment:/**/",
            "block_comment:/*/*/ */*/"),
        // PostgreSQL ends a comment at a carriage return, too
        tokens(
            "-- a\rb -- c\r\nd",
            "line_comment:-- a",
            "identifier:b",
            "line_comment:-- c",
            "identifier:d"),
        tokens(
            "a::int[1:2] f(x := 1, y => 2) a.b",
            "identifier:a",
            "punctuation:::",
            "keyword:int",
            "punctuation:[",
            "number:1",
            "punctuation::",
            "number:2",
            "punctuation:]",
            "identifier:f",
            "left_parenthesis:(",
            "identifier:x",
            "punctuation::=",
            "number:1",
            "punctuation:,",
            "identifier:y",
            "operator:=>",
            "number:2",
            "right_parenthesis:)",
            "identifier:a",
            "punctuation:.",
            "identifier:b"),
        tokens(
            ":name :'a' :\"b\" :{?c} :'a b'",
            "psql_variable::name",
            "psql_variable::'a'",
            "psql_variable::\"b\"",
            "psql_variable::{?c}",
            "punctuation::",
            "string:'a b'"),
        tokens(
            "\\set x ';' \r\nSELECT 1 \\gexec",
            "meta_command:\\set x ';'",
            "keyword:SELECT",
            "number:1",
            "meta_command:\\gexec"),
        tokens(
            "\\x \\t on \\\\ SELECT 1\\; SELECT",
            "meta_command:\\x",
            "meta_command:\\t on \\\\",
            "keyword:SELECT",
            "number:1",
            "meta_command:\\;",
            "keyword:SELECT"),
        tokens(
            "\\echo '\\';' \"\\a\" `b` \\q",
            "meta_command:\\echo '\\';' \"\\a\" `b`",
            "meta_command:\\q"),
        tokens("\\! ls \\\\ ; x\n;", "meta_command:\\! ls \\\\ ; x", "semicolon:;"),
        tokens("\u00A0 { \u0000", "identifier:\u00A0", "other:{", "other:\u0000"));
  }

  private static Arguments tokens(String text, String... expected) {
    return Arguments.of(text, List.of(expected));
  }

  @ParameterizedTest
  @MethodSource("constructs")
  void tokensAreThoseOfPostgres(String text, List<String> expected) {
    assertEquals(expected, describe(text));
  }

  @Test
  void dataOfCopyIsOneTokenUpToItsEnd() {
    assertEquals(
        List.of(
            "keyword:COPY",
            "identifier:t",
            "keyword:FROM",
            "keyword:stdin",
            "semicolon:;",
            "copy_data:1\t';\n$$\\.\n",
            "copy_end:\\.",
            "keyword:SELECT"),
        describe("COPY t FROM stdin; -- data\n1\t';\n$$\\.\n\\.\nSELECT").stream()
            .filter(token -> !token.startsWith("line_comment"))
            .toList());
    assertEquals(
        List.of("meta_command:\\copy t from stdin", "copy_data:a\r\n", "copy_end:\\."),
        describe("\\copy t from stdin\r\na\r\n\\.\r\n"));
    assertEquals(
        List.of("meta_command:\\copy t from 'stdin'", "identifier:a"),
        describe("\\copy t from 'stdin'\na"));
  }

  @Test
  void aFileNamedStdinIsNoData() {
    assertFalse(describe("COPY t FROM 'stdin';\na").contains("copy_data:a"));
    assertFalse(describe("COPY (SELECT a FROM stdin) TO stdout;\na").contains("copy_data:a"));
    assertTrue(describe("COPY t FROM STDOUT;\na").contains("copy_data:a"));
  }

  @Test
  void whatNeverEndsReachesTheEndOfTheText() {
    for (String open : List.of("'a;", "E'a\\';", "\"a;", "$$a;", "$t$ $$;", "/* /* */ ;", "x'")) {
      Lexer lexer = new Lexer(open);
      assertTrue(lexer.next());
      assertEquals(open.length(), lexer.end(), open);
      assertTrue(lexer.isUnterminated(), open);
      assertFalse(lexer.next(), open);
    }
  }

  @Test
  void aPartIsReadAtTheOffsetsOfTheWhole() {
    Lexer lexer = new Lexer("SELECT 'a', b", 7, 10);
    assertTrue(lexer.next());
    assertEquals(TokenKind.STRING, lexer.kind());
    assertEquals(7, lexer.start());
    assertEquals(10, lexer.end());
    assertFalse(lexer.next());
  }

  @Test
  void aLongLineOfBackslashesIsReadInOneGo() {
    String line = "\\a".repeat(500_000);
    assertTimeoutPreemptively(
        Duration.ofSeconds(20), () -> assertEquals(500_000, Lexer.tokens(line).size()));
  }

  private static List<String> describe(String text) {
    return Lexer.tokens(text).stream()
        .filter(token -> token.kind() != TokenKind.WHITESPACE)
        .map(token -> token.kind().name().toLowerCase(Locale.ROOT) + ":" + token.in(text))
        .toList();
  }
}
