package dev.drydock.server;

/**
 * What to do about an error as far as its SQLSTATE alone tells: the last resort, where nobody
 * explains it by what the database and the files have.
 */
final class Remedies {
  private Remedies() {}

  static String of(ServerError error) {
    if (error.cancelled()) {
      return "It was cancelled or ran into statement_timeout; run it again, with more time if need"
          + " be.";
    }
    return switch (error.sqlState()) {
      case "42501" -> "Have the right granted by the owner, or do it as a role that has it.";
      case "42601" -> "Correct the syntax where the error points, or just before it.";
      case "42P01", "42703", "42883", "42704", "3F000", "3D000" ->
          "Correct the name, or make what it names first; look at the schema and search_path too.";
      case "42P07", "42701", "42710", "42723", "42P06", "42P04" ->
          "Choose another name, or leave out what makes it: it is there already.";
      case "23505" -> "Look at the rows that have this value already; change or remove one side.";
      case "23503" -> "Add the row that is referred to, or change the one that refers to it.";
      case "23502" -> "Give the column a value, or a default.";
      case "55P03" -> "See who holds the lock, and run it again when it is free.";
      case "25006" -> "It changes something: run it where writing is allowed, as a migration.";
      case "53300" -> "Close sessions that are idle, or wait for one to end, then connect again.";
      default -> ofClass(error.sqlState().substring(0, 2));
    };
  }

  private static String ofClass(String sqlClass) {
    return switch (sqlClass) {
      case "0A" -> "This server does not offer that: write it another way, or use a newer major.";
      case "22" -> "Correct the value that is named, or convert it before it is used.";
      case "23" -> "Find the rows that break the constraint, and correct them first.";
      case "25" -> "End the transaction that is open, then run it again in one of its own.";
      case "28" -> "Correct user and password, or pg_hba.conf on the server.";
      case "40" -> "Nothing of the transaction was kept: run it again.";
      case "42" -> "Correct the statement where the error points; names and types must be known.";
      case "53" ->
          "Free room on the server's disk or memory, or raise its limit, then run it again.";
      case "54" -> "Make it smaller: it is beyond a limit of PostgreSQL's.";
      case "55" -> "Change what is in the way first, as the message names it, then run it again.";
      case "57" -> "Wait until the server accepts work again; its log tells why it did not.";
      case "58", "XX" ->
          "Look into the server's log, which has more about it, before repeating it.";
      case "P0" -> "A function or trigger raised this: what its message asks for comes first.";
      default -> "Look the SQLSTATE up in PostgreSQL's list of error codes; it names the cause.";
    };
  }
}
