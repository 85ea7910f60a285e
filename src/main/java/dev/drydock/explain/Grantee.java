package dev.drydock.explain;

import dev.drydock.sql.QuotedNames;
import java.util.List;
import java.util.Optional;

/**
 * Who was denied something. In a run that is the role of the session; a pasted error was met by an
 * application, whose role is seldom the one a person looks around with.
 *
 * @param name of the role, where it is known
 * @param known whether this role is the one that was denied: that of the session, or the one a log
 *     names; else the application's role has to be looked for
 * @param lacks which of the rights that were needed it has not; all where that cannot be seen
 * @param others login roles that lack the right, with what they may
 */
record Grantee(
    Optional<String> name, boolean known, List<String> lacks, Optional<Evidence> others) {

  private static final String CURRENT =
      """
      SELECT current_user, rolsuper::text FROM pg_catalog.pg_roles WHERE rolname = current_user
      """;

  /**
   * Who lacks rights on a thing: whom the log names, else the session's role when it lacks one
   * itself.
   *
   * @param object by the name a query finds it by
   */
  static Grantee of(Case failure, Privilege privilege, String object, List<String> rights) {
    Optional<List<String>> named =
        failure
            .failed()
            .role()
            .map(role -> privilege.lacking(failure, role, object, rights))
            .filter(found -> !found.isEmpty());
    if (named.isPresent()) {
      return new Grantee(failure.failed().role(), true, named.get(), Optional.empty());
    }
    Optional<List<String>> asks =
        failure.live().ask("", CURRENT).flatMap(found -> found.rows().stream().findFirst());
    Optional<String> current = asks.map(List::getFirst);
    Optional<List<String>> lacking =
        current.map(role -> privilege.lacking(failure, role, object, rights));
    boolean ran = failure.failed().ran() != Failed.Ran.UNKNOWN;
    boolean may =
        asks.filter(row -> row.get(1).equals("true")).isPresent()
            || lacking
                .filter(found -> found.isEmpty() && isThere(failure, privilege, object, rights))
                .isPresent();
    if (ran || !may) {
      List<String> lacks = lacking.filter(found -> !found.isEmpty()).orElse(rights);
      return new Grantee(current, true, lacks, Optional.empty());
    }
    Optional<Evidence> without = privilege.without(failure, object, rights);
    List<String> roles = without.map(found -> found.column(0)).orElse(List.of());
    Optional<String> only =
        roles.size() == 1 ? Optional.of(roles.getFirst()) : Optional.<String>empty();
    return new Grantee(
        only,
        false,
        only.map(role -> privilege.lacking(failure, role, object, rights)).orElse(rights),
        without);
  }

  /** The owner of what reads or writes on behalf of whoever asks. */
  static Grantee owner(
      Case failure, String role, Privilege privilege, String object, List<String> rights) {
    List<String> lacks = privilege.lacking(failure, role, object, rights);
    return new Grantee(Optional.of(role), true, lacks.isEmpty() ? rights : lacks, Optional.empty());
  }

  /** A question about what is not there is refused. */
  private static boolean isThere(
      Case failure, Privilege privilege, String object, List<String> rights) {
    return privilege
        .without(failure, object, rights)
        .filter(f -> f.failure().isEmpty())
        .isPresent();
  }

  /** As SQL writes it, or what has to be replaced by it. */
  String sql() {
    return name.map(QuotedNames::quoted).orElse("the_application_role");
  }

  /** For a sentence. */
  String shown() {
    return known
        ? name.map(role -> "The role " + role).orElse("The role in use")
        : name.map(role -> "The role " + role).orElse("The role the application logs in as");
  }
}
