package dev.drydock.run.backup;

import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Problem;
import java.util.regex.Pattern;

/** Why there is no backup, and what to do about it, from what pg_dump says. */
enum DumpRefusal {
  RIGHTS(
      "permission denied for|must be (owner|superuser|member)",
      "Log in as the owner of everything, or let the role read it all (GRANT pg_read_all_data, from PostgreSQL 14 on)."),
  ROW_SECURITY(
      "row-level security policy",
      "Log in as a role that row security does not hide rows from (the owner, or one with BYPASSRLS): anything less would be half a backup."),
  /** The only statement pg_dump gives a time is that which locks the tables. */
  LOCK(
      "(lock|statement) timeout|could not obtain lock",
      "Somebody holds the lock of a table, for instance another migration: wait for that to end, or wait longer with --lock-timeout."),
  VERSION(
      "server version mismatch",
      "Put the client programs of the server's major version, or a newer one, on the PATH."),
  DISK(
      "No space left on device|Disk quota exceeded|File too large",
      "Make room, or name a file on another disk."),
  FILE("could not open output file", "Name a file in a folder you may write to."),
  LOGIN(
      "connection to server|no password supplied|password authentication failed",
      "pg_dump logs in on its own, as this profile does: look whether the server takes one more connection of it."),
  OTHER("", "Mend what it says, or apply without a backup of Drydock's and make one elsewhere.");

  /** The query stands last, and names every table. */
  private static final Pattern QUERY =
      Pattern.compile(
          "\\s*pg_dump: \\w+: query was: .*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private final Pattern said;
  private final String remedy;

  DumpRefusal(String said, String remedy) {
    this.said = Pattern.compile(said);
    this.remedy = remedy;
  }

  /**
   * Nothing was run.
   *
   * @param why as pg_dump, or the operating system, says it; the server's part of it may be in any
   *     language
   */
  static DrydockException of(String why) {
    DumpRefusal known = OTHER;
    for (DumpRefusal refusal : values()) {
      if (known == OTHER && refusal.said.matcher(why).find()) {
        known = refusal;
      }
    }
    return new DrydockException(
        DrydockException.Kind.REFUSED,
        Problem.error(
            "backup-failed",
            "pg_dump made no backup, so nothing was run: "
                + (why.isBlank() ? "it does not say why" : QUERY.matcher(why).replaceFirst("")),
            known.remedy));
  }
}
