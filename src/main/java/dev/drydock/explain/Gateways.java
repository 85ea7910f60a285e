package dev.drydock.explain;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands between an application and PostgreSQL says the same in words of its own. */
final class Gateways {
  /** Its sentence, the SQLSTATE it stands for, and the server's sentence for it. */
  private record Said(Pattern theirs, String state, String ours) {
    Said(String theirs, String state, String ours) {
      this(Pattern.compile(theirs), state, ours);
    }
  }

  private static final List<Said> ALL =
      List.of(
          // PostgREST: what its schema cache does not have
          new Said(
              "Could not find the '?([^'\\s]+?)'? column of '?([^'\\s]+?)'? in the schema cache",
              "42703",
              "column \"$1\" of relation \"$2\" does not exist"),
          new Said(
              "Could not find the table '?([^'\\s]+?)'? in the schema cache",
              "42P01",
              "relation \"$1\" does not exist"),
          new Said(
              "Could not find the function ([\\w.]+)\\(([^)]*)\\)",
              "42883",
              "function $1($2) does not exist"),
          new Said(
              "Could not find the function ([\\w.]+) (?:with|without)",
              "42883",
              "function $1() does not exist"),
          new Said(
              "Could not find the ([\\w.]+)\\(([^)]*)\\) function",
              "42883",
              "function $1($2) does not exist"),
          new Said(
              "Searched for the function ([\\w.]+) with parameters? ([\\w, ]+?)(?: or with|,? but)",
              "42883",
              "function $1($2) does not exist"),
          new Said(
              "Searched for the function ([\\w.]+) without parameters",
              "42883",
              "function $1() does not exist"),
          new Said(
              "Could not find a relationship between '([^']+)' and '([^']+)'",
              "42P01",
              "relation \"$2\" does not exist"),
          // CockroachDB's parser
          new Said(
              "at or near (\"[^\"\\n]*\"): syntax error", "42601", "syntax error at or near $1"),
          // Hasura: what its metadata tracks
          new Said(
              "no such table/view exists in source: \"([^\"]+)\"",
              "42P01",
              "relation \"$1\" does not exist"),
          new Said(
              "no such function exists in (?:the database|source): \"([^\"]+)\"",
              "42883",
              "function $1() does not exist"),
          // TypeORM looks before it asks, and so does Hibernate
          new Said(
              "TypeORMError: (?:Table|View) \"([^\"]+)\" does not exist",
              "42P01",
              "relation \"$1\" does not exist"),
          new Said(
              "TypeORMError: Column \"([^\"]+)\" was not found in table \"([^\"]+)\"",
              "42703",
              "column \"$1\" of relation \"$2\" does not exist"),
          new Said(
              "Schema-validation: missing table \\[([^\\]]+)\\]",
              "42P01",
              "relation \"$1\" does not exist"),
          new Said(
              "Schema-validation: missing sequence \\[([^\\]]+)\\]",
              "42P01",
              "relation \"$1\" does not exist" + MissingTable.A_SEQUENCE),
          new Said(
              "Schema-validation: missing column \\[([^\\]]+)\\] in table \\[([^\\]]+)\\]",
              "42703",
              "column \"$1\" of relation \"$2\" does not exist"),
          // Ecto: a constraint its changeset does not name
          ecto("unique", "23505", "duplicate key value violates unique constraint \"$1\""),
          ecto("check", "23514", "new row violates check constraint \"$1\""),
          ecto("exclusion", "23P01", "conflicting key value violates exclusion constraint \"$1\""),
          ecto("foreign_key", "23503", "row violates foreign key constraint \"$1\""),
          // Rails
          new Said(
              "We could not find your database: ([\\w-]+)",
              "3D000",
              "database \"$1\" does not exist"),
          // Prisma
          new Said(
              "The underlying table for model `([^`]+)` does not exist",
              "42P01",
              "relation \"$1\" does not exist"),
          new Said(
              "the provided database credentials for `([^`]+)` are not valid",
              "28P01",
              "password authentication failed for user \"$1\""),
          new Said(
              "Database `([^`]+)` does not exist(?: on the database server)?",
              "3D000",
              "database \"$1\" does not exist"),
          new Said(
              "The table `([^`]+)` does not exist in the current database",
              "42P01",
              "relation \"$1\" does not exist"),
          new Said(
              "The column `([^`]+)\\.([^`.]+)` does not exist in the current database",
              "42703",
              "column \"$2\" of relation \"$1\" does not exist"),
          new Said(
              "The column `([^`.]+)` does not exist in the current database",
              "42703",
              "column \"$1\" does not exist"));

  private static Said ecto(String kind, String state, String ours) {
    return new Said("\\* \"([^\"]+)\" \\(" + kind + "_constraint\\)", state, ours);
  }

  private Gateways() {}

  static Optional<KnownMessages.Found> in(String text) {
    for (Said said : ALL) {
      Matcher matcher = said.theirs().matcher(text);
      if (matcher.find()) {
        String ours = said.theirs().matcher(matcher.group()).replaceFirst(said.ours());
        if (said.state().equals("42883")) {
          ours = NamedArguments.told(ours);
        }
        return Optional.of(new KnownMessages.Found(said.state(), ours));
      }
    }
    return Optional.empty();
  }
}
