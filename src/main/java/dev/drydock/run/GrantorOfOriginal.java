package dev.drydock.run;

import dev.drydock.server.ServerError;
import dev.drydock.server.ServerException;
import dev.drydock.server.Session;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Roles granted in the name of the role a server was made with. Since PostgreSQL 16 that one alone
 * may grant every role; on a scratch server it has a name of its own, and a superuser of the name
 * that is written is a superuser like any other there.
 */
final class GrantorOfOriginal {
  private static final String DENIED = "42501";
  private static final Pattern AS_ROLE =
      Pattern.compile("^permission denied to grant privileges as role \"(.+?)\"$");
  private static final String ADMIN_ASKED = "must have the ADMIN option";
  private static final String SUPERUSER =
      "SELECT rolsuper FROM pg_catalog.pg_roles WHERE rolname = ?";

  private GrantorOfOriginal() {}

  /** What to say of an error that shows nothing but that. */
  static Optional<String> missedBy(Session session, ServerError error) throws ServerException {
    Matcher role = AS_ROLE.matcher(error.message());
    boolean asked = error.detail().filter(detail -> detail.contains(ADMIN_ASKED)).isPresent();
    if (!error.sqlState().equals(DENIED) || !asked || !role.find()) {
      return Optional.empty();
    }
    boolean superuser =
        session.query(SUPERUSER, row -> row.getBoolean(1), role.group(1)).contains(true);
    return superuser
        ? Optional.of(
            "grants in the name of %1$s. A server that was made with %1$s takes it; the scratch"
                    .formatted(role.group(1))
                + " server was made with another role")
        : Optional.empty();
  }
}
