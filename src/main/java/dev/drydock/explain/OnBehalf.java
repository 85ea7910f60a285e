package dev.drydock.explain;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whose rights count where that is not whoever asks: a view reads with its owner's, a function that
 * is SECURITY DEFINER runs with its owner's, and a foreign key looks with the table's owner's.
 *
 * @param role the owner
 * @param told for a sentence, what acts so
 * @param writes whether it may do more than read
 */
record OnBehalf(String role, String told, boolean writes) {
  private static final Pattern FUNCTION =
      Pattern.compile("function \"?([\\w.]+?)\"?(?:\\(| statement| during)");

  private static final Pattern REFERENCED =
      Pattern.compile("SELECT 1 FROM ONLY ((?:\"[^\"]+\"\\.)?\"[^\"]+\") x WHERE");

  /** Views that read it and whose owner may not, the one that was asked for first. */
  private static final String VIEWS =
      """
      SELECT v.oid::regclass::text, pg_catalog.pg_get_userbyid(v.relowner)
        FROM pg_catalog.pg_rewrite r
        JOIN pg_catalog.pg_class v ON v.oid = r.ev_class AND v.relkind = 'v'
        JOIN pg_catalog.pg_depend d
          ON d.classid = 'pg_catalog.pg_rewrite'::regclass AND d.objid = r.oid
         AND d.refclassid = 'pg_catalog.pg_class'::regclass AND d.refobjid <> v.oid
       WHERE d.refobjid = to_regclass(?)
         AND NOT coalesce(v.reloptions::text ~ 'security_invoker=(true|on|1)', false)
         AND NOT pg_catalog.has_table_privilege(v.relowner, d.refobjid, 'SELECT')
         AND (? = '' OR v.relname = ANY (pg_catalog.string_to_array(?, ' ')))
       ORDER BY 1 LIMIT 1
      """;

  private static final String DEFINERS =
      """
      SELECT p.oid::regprocedure::text, pg_catalog.pg_get_userbyid(p.proowner)
        FROM pg_catalog.pg_proc p
       WHERE p.proname = ? AND p.prosecdef ORDER BY 1 LIMIT 1
      """;

  private static final String OWNER =
      """
      SELECT c.oid::regclass::text, pg_catalog.pg_get_userbyid(c.relowner)
        FROM pg_catalog.pg_class c WHERE c.oid = to_regclass(?)
      """;

  /**
   * Empty where whoever asks acts with rights of his own.
   *
   * @param table as SQL writes it
   */
  static Optional<OnBehalf> reading(Case failure, String table) {
    String words = String.join(" ", failure.words().stream().map(Case::stored).toList());
    return running(failure)
        .or(
            () ->
                row(failure, VIEWS, table, words, words)
                    .map(
                        row ->
                            new OnBehalf(
                                row.get(1),
                                "The view %s reads it as its owner".formatted(row.get(0)),
                                false)));
  }

  /** By the context alone, which tells of functions and of foreign keys. */
  static Optional<OnBehalf> running(Case failure) {
    String context = failure.error().where().orElse("");
    Matcher referenced = REFERENCED.matcher(failure.statement() + "\n" + context);
    if (referenced.find()) {
      return row(failure, OWNER, referenced.group(1))
          .map(
              row ->
                  new OnBehalf(
                      row.get(1), "A foreign key looks as the owner of " + row.get(0), false));
    }
    Matcher function = FUNCTION.matcher(context);
    return function.find()
        ? row(failure, DEFINERS, Names.own(function.group(1)))
            .map(
                row ->
                    new OnBehalf(
                        row.get(1),
                        row.get(0) + " is SECURITY DEFINER: it runs as its owner",
                        true))
        : Optional.empty();
  }

  private static Optional<List<String>> row(Case failure, String sql, Object... values) {
    return failure.live().ask("", sql, values).flatMap(found -> found.rows().stream().findFirst());
  }

  /** What it needs: a view and a foreign key only read, a function does what it does. */
  List<String> rights(List<String> ofStatement) {
    return writes ? ofStatement : List.of("SELECT");
  }

  /** In a sentence. */
  String why() {
    return "%s, %s, and it is that role that lacks the right.".formatted(told, role);
  }
}
