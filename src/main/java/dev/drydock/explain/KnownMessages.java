package dev.drydock.explain;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the server's own sentence in a longer text, and which SQLSTATE it has. */
final class KnownMessages {
  record Found(String state, String message) {}

  private record Known(String state, Pattern message) {
    Known(String state, String message) {
      this(state, Pattern.compile(message));
    }
  }

  /** The exact before the general. */
  private static final List<Known> ALL =
      List.of(
          new Known("42703", "column \"[^\"]+\" of relation \"[^\"]+\" does not exist"),
          new Known("42701", "column \"[^\"]+\" of relation \"[^\"]+\" already exists"),
          new Known("42703", "column (?:\"[^\"]+\"|[\\w.\"]+) does not exist"),
          new Known(
              "42703", "column \"[^\"]+\" referenced in foreign key constraint does not exist"),
          new Known("42703", "record \"\\w+\" has no field \"[^\"]+\""),
          new Known("42P01", "relation \"[^\"]+\" does not exist"),
          new Known(
              "42P01", "(?:missing|invalid reference to) FROM-clause entry for table \"[^\"]+\""),
          new Known("42P01", "table \"[^\"]+\" does not exist"),
          new Known("42883", "function [\\w.\"]+\\([^)]*\\) does not exist"),
          new Known("42883", "operator does not exist: .+"),
          new Known("42883", "could not identify an (?:equality|ordering) operator for type \\w+"),
          new Known("3F000", "schema \"[^\"]+\" does not exist"),
          new Known("3F000", "no schema has been selected to create in"),
          new Known("3D000", "database \"[^\"]+\" does not exist"),
          new Known(
              "42704",
              "(?:type|role|index|policy|trigger|constraint|extension|publication) \"[^\"]+\"(?: (?:of|for) (?:relation|table) \"[^\"]+\")? does not exist"),
          new Known("42704", "operator class \"[^\"]+\" does not exist for access method \"\\w+\""),
          new Known("42704", "unrecognized configuration parameter \"[^\"]+\""),
          new Known("42704", "there is no primary key for referenced table \"[^\"]+\""),
          new Known("42P07", "relation \"[^\"]+\" already exists"),
          new Known("42P06", "schema \"[^\"]+\" already exists"),
          new Known("42P04", "database \"[^\"]+\" already exists"),
          new Known("42723", "function \"[^\"]+\" already exists with same argument types"),
          new Known(
              "42710",
              "(?:policy|trigger|constraint|type|role|extension|enum label|publication) \"[^\"]+\"(?: for (?:relation|table) \"[^\"]+\")? already exists"),
          new Known("23505", "duplicate key value violates unique constraint \"[^\"]+\""),
          new Known("23505", "could not create unique index \"[^\"]+\""),
          new Known(
              "23503",
              "insert or update on table \"[^\"]+\" violates foreign key constraint \"[^\"]+\""),
          new Known(
              "23503",
              "update or delete on table \"[^\"]+\" violates (?:RESTRICT setting of )?foreign key constraint \"[^\"]+\" on table \"[^\"]+\""),
          new Known(
              "23502",
              "null value in column \"[^\"]+\"(?: of relation \"[^\"]+\")? violates not-null constraint"),
          new Known("23502", "column \"[^\"]+\"(?: of relation \"[^\"]+\")? contains null values"),
          new Known(
              "23514", "new row for relation \"[^\"]+\" violates check constraint \"[^\"]+\""),
          new Known(
              "23514",
              "check constraint \"[^\"]+\" of relation \"[^\"]+\" is violated by some row"),
          new Known("23514", "no partition of relation \"[^\"]+\" found for row"),
          new Known("23P01", "conflicting key value violates exclusion constraint \"[^\"]+\""),
          new Known("42P17", "infinite recursion detected in policy for relation \"[^\"]+\""),
          new Known(
              "42501",
              "new row violates row-level security policy(?: \"[^\"]+\")?(?: \\(USING expression\\))? for table \"[^\"]+\""),
          new Known("42501", "permission denied for (?:materialized view|\\w+) \"?[\\w.]+\"?"),
          new Known("42501", "must be owner of [\\w ]+? \"?[\\w.]+\"?(?=\\W|$)"),
          new Known("42501", "must be (?:a )?member of role \"[^\"]+\""),
          new Known("42501", "must be able to SET ROLE \"[^\"]+\""),
          new Known(
              "42501",
              "permission denied to [^\"\\n]+?(?: \"[^\"\\n]+\"|(?= ?(?:ERROR|[.,;:()\\n]|$)))"),
          new Known("42601", "syntax error at or near \".*?\""),
          new Known("42601", "syntax error at end of input"),
          new Known("42P05", "prepared statement \"[^\"]+\" already exists"),
          new Known("26000", "prepared statement \"[^\"]+\" does not exist"),
          new Known("53100", "[^\\n:]*: No space left on device"),
          new Known("42702", "column reference \"[^\"]+\" is ambiguous"),
          new Known(
              "42803",
              "column \"[^\"]+\" must appear in the GROUP BY clause or be used in an aggregate function"),
          new Known("42804", "column \"[^\"]+\" cannot be cast automatically to type .+"),
          new Known(
              "42804", "column \"[^\"]+\" is of type [\\w ]+ but expression is of type [\\w ]+"),
          new Known("42804", "foreign key constraint \"[^\"]+\" cannot be implemented"),
          new Known(
              "42830",
              "there is no unique constraint matching given keys for referenced table \"[^\"]+\""),
          new Known(
              "42P10",
              "there is no unique or exclusion constraint matching the ON CONFLICT specification"),
          new Known("22P02", "invalid input value for enum [\\w.\"]+: \"[^\"]*\""),
          new Known(
              "22007",
              "invalid input syntax for type (?:date|time|timestamp|interval)[\\w ]*: \"[^\"]*\""),
          new Known("22P02", "invalid input syntax for type [\\w ]+(?:: \"[^\"]*\")?"),
          new Known("22P02", "invalid input syntax for \\w+: \"[^\"]*\""),
          new Known("22001", "value too long for type character(?: varying)?\\(\\d+\\)"),
          new Known("22003", "(?:integer|bigint|smallint) out of range"),
          new Known("22003", "numeric field overflow"),
          new Known("22008", "date/time field value out of range: \"[^\"]*\""),
          new Known("22012", "division by zero"),
          new Known("42P02", "there is no parameter \\$\\d+"),
          new Known("2BP01", "cannot drop .+? because other objects depend on it"),
          new Known("0A000", "cannot alter type of a column used by a view or rule"),
          new Known("0A000", "extension \"[^\"]+\" is not available"),
          new Known("0A000", "cached plan must not change result type"),
          new Known("55P04", "unsafe use of new value \"[^\"]+\" of enum type \\w+"),
          new Known("55P03", "canceling statement due to lock timeout"),
          new Known("57014", "canceling statement due to (?:statement timeout|user request)"),
          new Known("40P01", "deadlock detected"),
          new Known("40001", "could not serialize access due to .+"),
          new Known("25001", "[A-Z ]+ cannot run inside a transaction block"),
          new Known("25006", "cannot execute [A-Z ]+ in a read-only transaction"),
          new Known("25P02", "current transaction is aborted"),
          new Known("28P01", "password authentication failed for user \"[^\"]+\""),
          new Known("28000", "no pg_hba\\.conf entry for .+"),
          new Known(
              "53300",
              "(?:sorry, too many clients already|remaining connection slots are reserved.*)"),
          new Known("53300", "too many connections for (?:role|database) \"[^\"]+\""),
          new Known("XX000", "Tenant or user not found"),
          new Known("57P01", "terminating connection due to administrator command"),
          new Known(
              "08001", "[^\\n]*(?:certificate verify failed|self[- ]signed certificate)[^\\n]*"),
          new Known(
              "08006",
              "(?:Connection terminated unexpectedly|server closed the connection unexpectedly|SSL SYSCALL"
                  + " error|An I/O error occurred while sending to the backend|Exception while reading from"
                  + " stream|unexpected EOF|[Cc]onnection reset by peer|ECONNRESET|[Bb]roken pipe|driver: bad"
                  + " connection|connection was closed in the middle of operation)"),
          new Known("08003", "(?:This connection has been closed|conn closed|Client was closed)"),
          new Known(
              "08001",
              "(?:ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|Network is unreachable|No route to host|[Cc]onnection"
                  + " timed out|dial tcp [^\\n]*i/o timeout|The connection attempt failed|timeout exceeded when"
                  + " trying to connect)"),
          new Known("08001", "[^\\n]*could not translate host name[^\\n]*"),
          new Known("08001", "[^\\n]*(?:ENOTFOUND|EAI_AGAIN|UnknownHostException)[^\\n]*"),
          new Known("08001", "Can't reach database server at [^\\n]+"),
          new Known(
              "08001",
              "(?:Connection to \\S+ refused|ECONNREFUSED|[Cc]onnection refused|could not connect to server[^\\n]*)"));

  private KnownMessages() {}

  /** The sentence that comes first; of two at one place the more exact. */
  static Optional<Found> in(String text) {
    Optional<Found> first = Optional.empty();
    int at = Integer.MAX_VALUE;
    for (Known known : ALL) {
      Matcher matcher = known.message().matcher(text);
      if (matcher.find() && matcher.start() < at) {
        at = matcher.start();
        first = Optional.of(new Found(known.state(), matcher.group()));
      }
    }
    return first;
  }
}
