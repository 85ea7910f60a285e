package dev.drydock.server;

import dev.drydock.profile.Tls;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A connection as libpq's environment variables, so that nothing of it stands in arguments. */
final class ClientEnvironment {
  private ClientEnvironment() {}

  static Map<String, String> of(Connector connector) {
    Map<String, String> variables = new LinkedHashMap<>();
    variables.put("PGHOST", connector.address().host());
    variables.put("PGPORT", Integer.toString(connector.address().port()));
    variables.put("PGDATABASE", connector.address().database());
    variables.put("PGUSER", connector.address().user());
    variables.put("PGAPPNAME", "drydock");
    variables.put(
        "PGCONNECT_TIMEOUT", Long.toString(Math.max(1, connector.connectTimeout().toSeconds())));
    connector.password().ifPresent(secret -> variables.put("PGPASSWORD", secret.reveal()));
    Tls tls = connector.address().tls();
    variables.put("PGSSLMODE", tls.mode().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    put(variables, "PGSSLROOTCERT", tls.rootCertificate());
    put(variables, "PGSSLCERT", tls.clientCertificate());
    put(variables, "PGSSLKEY", tls.clientKey());
    return variables;
  }

  private static void put(Map<String, String> variables, String name, Optional<Path> file) {
    file.ifPresent(path -> variables.put(name, path.toString()));
  }
}
