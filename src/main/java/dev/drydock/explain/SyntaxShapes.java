package dev.drydock.explain;

import java.util.List;

/** Further things the parsers of SQL and PL/pgSQL say. */
final class SyntaxShapes {
  private SyntaxShapes() {}

  static List<Entry> all() {
    return List.of(
        Said.of(
            "42501 58P01",
            "could not open file \"(.+?)\" for (?:reading|writing)",
            "COPY with a file's name has the server open {1} on its own machine, as its own user.",
            "Use psql's \\copy, or COPY … FROM STDIN, which read the file where the client is."),
        Said.of(
            "42601",
            "a column definition list is required for functions returning \"record\"",
            "The function is declared to return record, so nobody knows which columns it gives.",
            "Declare it RETURNS TABLE (a type, …), as an API needs it; or name the columns in each"
                + " query: FROM f() AS t(a type, …)."),
        new CutAtSemicolon(),
        Said.of(
            "42601",
            "unterminated (.+?) at or near",
            "A {1} is opened here and never closed.",
            "Close it; the place is where it begins."),
        Said.of(
            "42601",
            "unterminated (/\\* comment|quoted identifier|dollar-quoted string)",
            "A {1} is opened and never closed.",
            "Close it."),
        Said.of(
            "42601",
            "subquery in (?:FROM|VALUES) must have an alias",
            "Before PostgreSQL 16 a subquery in FROM needs a name.",
            "Write an alias behind it: FROM (SELECT …) AS sub."),
        Said.of(
            "42601",
            "cannot insert multiple commands into a prepared statement",
            "The driver sends the text as one prepared statement, and that can have one command only.",
            "Send each command by itself, or use the driver's simple protocol, without parameters."),
        Said.of(
            "42601",
            "zero-length delimited identifier",
            "A name between double quotes is empty.",
            "Write the name between them; a variable or template in front of this may have had none."),
        Said.of(
            "42601",
            "\"(.+?)\" is not a known variable",
            "The function's body sets {1}, which it has not declared.",
            "Declare it, or correct the name."),
        Said.of(
            "42601",
            "too (few|many) parameters specified for RAISE",
            "RAISE has too {1} values for the % signs of its text.",
            "Give one value for each %; write %% for the sign itself."),
        Said.of(
                "42601",
                "only WITH CHECK expression allowed for INSERT",
                "A policy for INSERT has WITH CHECK only: there is no old row to use USING on.",
                "Write WITH CHECK (…) instead of USING.")
            .edit(failure -> PolicyClause.instead(failure, "USING", "WITH CHECK")),
        Said.of(
                "42601",
                "WITH CHECK cannot be applied to (SELECT or DELETE)",
                "A policy for {1} has USING only: there is no new row to check.",
                "Write USING (…) instead of WITH CHECK.")
            .edit(failure -> PolicyClause.instead(failure, "WITH CHECK", "USING")),
        Said.of(
            "42601",
            "INSERT has more (target columns than expressions|expressions than target columns)",
            "The INSERT has more {1}.",
            "Give each column one value."),
        Said.of(
            "42601",
            "trailing junk after",
            "A number is followed by letters without a blank.",
            "Put a blank between, or quotes around it; in a dump the rows behind COPY … FROM stdin are"
                + " for psql alone: run the file with it, or dump with --inserts."),
        Said.of(
            "42601",
            "query has no destination for result data",
            "A SELECT in PL/pgSQL has to put its result somewhere.",
            "Use PERFORM instead of SELECT, or SELECT … INTO."),
        Said.of(
            "42601",
            "control reached end|RETURN cannot have|missing FROM-clause",
            "The function's body contradicts its declaration.",
            "Correct the RETURN as the message says."));
  }
}
