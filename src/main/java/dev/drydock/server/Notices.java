package dev.drydock.server;

import java.sql.SQLWarning;
import java.util.Optional;
import org.postgresql.util.PSQLWarning;
import org.postgresql.util.ServerErrorMessage;

/** Turns the driver's warnings into {@link Notice}. */
final class Notices {

  private Notices() {}

  static Notice of(SQLWarning warning) {
    Optional<ServerErrorMessage> said =
        warning instanceof PSQLWarning own
            ? Optional.ofNullable(own.getServerErrorMessage())
            : Optional.empty();
    return new Notice(
        said.map(ServerErrorMessage::getSeverity).orElse("WARNING"),
        Optional.ofNullable(warning.getSQLState()).orElse("00000"),
        said.map(ServerErrorMessage::getMessage).orElse(String.valueOf(warning.getMessage())),
        said.map(ServerErrorMessage::getDetail),
        said.map(ServerErrorMessage::getHint));
  }
}
