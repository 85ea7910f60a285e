package dev.drydock.run;

import dev.drydock.server.ServerError;

/**
 * What the commonest errors mean and what to do next, by SQLSTATE (PostgreSQL's appendix A).
 *
 * @param text may be the server's message, where that says it best
 */
record Explanation(String text, String remedy) {

  static Explanation of(ServerError error) {
    String hint = error.hint().orElse("");
    return switch (error.sqlState()) {
      case "42601" ->
          said(error, "PostgreSQL does not understand this place; look just before it as well.");
      case "42P01" ->
          said(error, "Check the name and the search path, and that an earlier file creates it.");
      case "42703" -> said(error, hinted(hint, "Check the column's name in the live table."));
      case "42704", "42883", "3F000" ->
          said(error, hinted(hint, "Check the name, its schema and its argument types."));
      case "42P07", "42710", "42701", "42P06", "42723" ->
          said(
              error,
              "It is there already: if it was made by hand, mark the migration as applied, or"
                  + " create it only if it does not exist.");
      case "42501" ->
          said(error, "Let its owner run this, or grant the right to the role that does.");
      case "23502" -> said(error, "Fill the empty rows first, then add the constraint.");
      case "23503" -> said(error, "Find the rows without a partner first, and mend them.");
      case "23505" -> said(error, "Find the rows that are there twice first, and mend them.");
      case "23514" -> said(error, "Find the rows that break the condition first, and mend them.");
      case "2BP01" -> said(error, "Drop or change what depends on it first, in the right order.");
      case "25001" ->
          said(error, "Give this statement a file of its own, outside any BEGIN and COMMIT.");
      case "25P03" ->
          said(error, "The server ended a session that paused within a transaction; run it again.");
      case "55P03" ->
          new Explanation(
              "Another session held a lock for longer than the lock timeout allows.",
              "Let that session finish or end it, run at a quieter time, or raise --lock-timeout.");
      case "40P01" ->
          new Explanation(
              "Two sessions waited for each other's locks, and PostgreSQL ended this one.",
              "Run it again; nothing of this transaction was kept.");
      case "57014" ->
          said(error, "Nothing of the running transaction was kept; run it again when ready.");
      case "55P04" ->
          new Explanation(
              "A value added to an enum cannot be used before its transaction is committed.",
              "Put the ALTER TYPE … ADD VALUE into an earlier file.");
      case "53100" -> said(error, "Free space on the server's disk, then run it again.");
      case "22P02", "22007", "22008", "22003", "22001" ->
          said(error, "The value does not fit the column's type; correct the value or the type.");
      default ->
          error.connectionLost()
              ? new Explanation(
                  "The connection to the server was lost: " + error.message(),
                  "See what is committed below, then run again.")
              : said(error, hinted(hint, "Correct the statement, then run it again."));
    };
  }

  private static Explanation said(ServerError error, String remedy) {
    return new Explanation(error.message(), remedy);
  }

  private static String hinted(String hint, String otherwise) {
    return hint.isEmpty() ? otherwise : hint;
  }
}
