package dev.drydock.explain;

import dev.drydock.sql.QuotedNames;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A row that the policies of its table do not let in. */
final class RowSecurity implements Entry {
  private static final Pattern ROW_SECURITY =
      Pattern.compile(
          "new row violates row-level security policy(?: \"(.+?)\")?(?: \\(USING expression\\))?(?: for table \"(.+?)\")?");

  private static final String POLICIES =
      """
      SELECT p.policyname AS policy, p.permissive, p.cmd AS command,
             array_to_string(p.roles, ', ') AS roles, coalesce(p.qual, '') AS using,
             coalesce(p.with_check, '') AS "with check",
             EXISTS (SELECT 1 FROM unnest(p.roles) AS r
                      WHERE r = 'public' OR pg_catalog.pg_has_role(r, 'USAGE')) AS "for this role"
        FROM pg_catalog.pg_policies p WHERE p.tablename = ? ORDER BY 1 LIMIT 20
      """;

  @Override
  public Set<String> states() {
    return Set.of("42501");
  }

  @Override
  public Optional<Draft> explain(Case failure) {
    Matcher rows = ROW_SECURITY.matcher(failure.message());
    if (!rows.find()) {
      return Optional.empty();
    }
    return Optional.of(
        rows.group(2) == null
            ? unnamed()
            : draft(failure, DeniedTable.hidden(failure, rows.group(2)).orElse(rows.group(2))));
  }

  /** Where a superuser asks, nobody knows the role: only a policy for all is for it surely. */
  private static boolean isFor(List<String> row, boolean other) {
    return other ? row.get(3).equals("public") : row.get(6).matches("t|true");
  }

  /** An API that keeps the table's name to itself, as Supabase's storage does. */
  private static Draft unnamed() {
    return Draft.of(
        "Row security does not let the role write this row; the API does not say of which table."
            + " Supabase's storage means storage.objects.",
        "Add a policy for INSERT (for an upsert also SELECT and UPDATE) on that table, or send the"
            + " token of a user the policies allow.");
  }

  /**
   * Policies for INSERT are there and for this role: it is another, or the row, that is in the way.
   */
  private static void allowed(
      Draft draft,
      Case failure,
      String table,
      List<List<String>> rows,
      List<List<String>> allowing,
      String command,
      boolean other) {
    Optional<List<String>> restrictive =
        rows.stream()
            .filter(row -> row.get(1).equals("RESTRICTIVE") && isFor(row, other))
            .filter(row -> row.get(2).matches("ALL|" + command))
            .findFirst();
    boolean anyRow = allowing.stream().anyMatch(row -> check(row).equals("true"));
    boolean mayRead =
        rows.stream()
            .anyMatch(
                row ->
                    row.get(1).equals("PERMISSIVE")
                        && row.get(2).matches("ALL|SELECT")
                        && isFor(row, other));
    if (restrictive.isPresent()) {
      draft
          .why(
              "The restrictive policy “%s” has to be met besides: %s."
                  .formatted(restrictive.get().getFirst(), check(restrictive.get())))
          .remedy("Write a row that meets it: no other policy can allow what it refuses.")
          .fix(Near.said("Write a row that meets the policy: " + check(restrictive.get())));
    } else if (!anyRow) {
      List<String> first = allowing.getFirst();
      draft
          .why("The policy “%s” lets in rows with %s.".formatted(first.getFirst(), check(first)))
          .remedy("Write a row that meets it, as a user who does, or have the policy allow it.")
          .fix(Near.said("Write a row that meets the policy: " + check(first)));
    } else if (!mayRead && command.equals("INSERT")) {
      draft
          .why(
              "“%s” lets every row in, and there is no policy for SELECT: an INSERT that gives its row back (RETURNING, an API's .select()) or asks ON CONFLICT needs one."
                  .formatted(allowing.getFirst().getFirst()))
          .remedy("Let the role see its rows, or insert without asking for them.")
          .run(
              "Add a policy for SELECT, too",
              "CREATE POLICY %s ON %s FOR SELECT TO %s USING (…);"
                  .formatted(
                      QuotedNames.quoted(Names.own(table) + "_select"),
                      Written.qualified(table),
                      other ? "the_application_role" : QuotedNames.quoted(Rights.role(failure))));
    }
  }

  /** What a new row has to meet: for ALL it is USING where no WITH CHECK is given. */
  private static String check(List<String> row) {
    return row.get(5).isEmpty() ? row.get(4) : row.get(5);
  }

  private static Draft draft(Case failure, String table) {
    Optional<Evidence> policies =
        failure.live().ask("Policies of " + table, POLICIES, Names.own(table));
    Optional<Evidence> current =
        failure
            .live()
            .ask(
                "The role",
                "SELECT current_user AS role, rolbypassrls OR rolsuper AS \"bypasses row security\""
                    + " FROM pg_catalog.pg_roles WHERE rolname = current_user");
    boolean other =
        failure.failed().ran() == Failed.Ran.UNKNOWN
            && current.stream()
                .flatMap(found -> found.rows().stream())
                .anyMatch(row -> row.get(1).matches("t|true"));
    Draft draft =
        Draft.of(
                "Row security of %s does not let %s write this row."
                    .formatted(table, other ? "the application's role" : "the role"),
                "Write a row the policies allow, or add a policy whose WITH CHECK allows it.")
            .evidence(policies)
            .evidence(current);
    if (other) {
      draft.why(
          "The role %s, which asks here, bypasses row security: look with the application's."
              .formatted(Rights.role(failure)));
    }
    String command = command(failure);
    List<List<String>> rows = policies.map(Evidence::rows).orElse(List.of());
    if (policies.filter(p -> p.failure().isEmpty()).isPresent()
        && rows.stream().noneMatch(row -> row.get(2).equals("ALL") || row.get(2).equals(command))) {
      draft.why(
          failure.command().isEmpty() && rows.stream().anyMatch(row -> row.get(2).equals("UPDATE"))
              ? "%s has no policy for INSERT; an UPDATE has to meet the WITH CHECK of its own."
                  .formatted(table)
              : "%s has no policy for %s, so nobody but its owner may.".formatted(table, command));
    }
    List<List<String>> permissive =
        rows.stream()
            .filter(row -> row.get(1).equals("PERMISSIVE"))
            .filter(row -> row.get(2).equals("ALL") || row.get(2).equals(command))
            .toList();
    if (!permissive.isEmpty() && permissive.stream().noneMatch(row -> isFor(row, other))) {
      String roles = permissive.getFirst().get(3);
      String asks = other ? "the one that was asked as" : Rights.role(failure);
      draft
          .why("Its policies for %s are for %s, not for %s.".formatted(command, roles, asks))
          .remedy(
              "Write it as %s (to an API: with the token of a user who is signed in), or add a policy for the other role."
                  .formatted(roles))
          .fix(Near.said("Write it as %s: sign in first, or send that token".formatted(roles)));
    }
    List<List<String>> allowing = permissive.stream().filter(row -> isFor(row, other)).toList();
    if (!allowing.isEmpty() && command.matches("INSERT|UPDATE")) {
      allowed(draft, failure, table, rows, allowing, command, other);
    }
    boolean updates = command.equals("UPDATE");
    return draft.run(
        "Add a policy",
        "CREATE POLICY %s ON %s FOR %s TO %s %sWITH CHECK (…);"
            .formatted(
                QuotedNames.quoted(Names.own(table) + (updates ? "_update" : "_insert")),
                Written.qualified(table),
                updates ? "UPDATE" : "INSERT",
                other ? "the_application_role" : QuotedNames.quoted(Rights.role(failure)),
                updates ? "USING (…) " : ""));
  }

  /** An upsert whose conflict is with a row the policies hide is refused as an UPDATE. */
  private static String command(Case failure) {
    boolean hidden = failure.message().contains("(USING expression)");
    return hidden ? "UPDATE" : failure.command().isEmpty() ? "INSERT" : failure.command();
  }
}
