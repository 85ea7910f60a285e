package dev.drydock.ui.profiles;

import dev.drydock.profile.Server;
import dev.drydock.profile.Tls;
import dev.drydock.profile.TlsMode;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** A server's address as it is typed. */
final class AddressForm {
  final StringProperty host = new SimpleStringProperty("localhost");
  final StringProperty port = new SimpleStringProperty("5432");
  final StringProperty database = new SimpleStringProperty("");
  final StringProperty user = new SimpleStringProperty(System.getProperty("user.name", ""));
  final ObjectProperty<TlsMode> tls = new SimpleObjectProperty<>(TlsMode.PREFER);
  final StringProperty rootCertificate = new SimpleStringProperty("");
  final StringProperty clientCertificate = new SimpleStringProperty("");
  final StringProperty clientKey = new SimpleStringProperty("");

  void show(Server.Address address) {
    host.set(address.host());
    port.set(Integer.toString(address.port()));
    database.set(address.database());
    user.set(address.user());
    tls.set(address.tls().mode());
    rootCertificate.set(text(address.tls().rootCertificate()));
    clientCertificate.set(text(address.tls().clientCertificate()));
    clientKey.set(text(address.tls().clientKey()));
  }

  /** The address, once {@link #check} found nothing wrong. */
  Server.Address address() {
    return new Server.Address(
        host.get().strip(),
        Integer.parseInt(port.get().strip()),
        database.get().strip(),
        user.get().strip(),
        new Tls(tls.get(), path(rootCertificate), path(clientCertificate), path(clientKey)));
  }

  void check(Map<Field, String> problems) {
    required(problems, Field.HOST, host, "Say which host, or the folder of a socket.");
    required(problems, Field.DATABASE, database, "Say which database.");
    required(problems, Field.USER, user, "Say as whom to log in.");
    if (!Numbers.between(port.get(), 1, 65_535)) {
      problems.put(Field.PORT, "A port is a number from 1 to 65535; PostgreSQL's own is 5432.");
    }
    boolean verifies = tls.get() == TlsMode.VERIFY_CA || tls.get() == TlsMode.VERIFY_FULL;
    Paths.file(problems, Field.ROOT_CERTIFICATE, rootCertificate.get());
    if (verifies && rootCertificate.get().isBlank()) {
      problems.put(
          Field.ROOT_CERTIFICATE,
          "To verify the server, name the certificate of the authority that signed its own.");
    }
    Paths.file(problems, Field.CLIENT_CERTIFICATE, clientCertificate.get());
    Paths.file(problems, Field.CLIENT_KEY, clientKey.get());
    if (!clientCertificate.get().isBlank() && clientKey.get().isBlank()) {
      problems.put(Field.CLIENT_KEY, "A client certificate needs its private key.");
    }
  }

  private static void required(
      Map<Field, String> problems, Field field, StringProperty property, String message) {
    if (property.get().isBlank()) {
      problems.put(field, message);
    }
  }

  private static String text(Optional<Path> path) {
    return path.map(Path::toString).orElse("");
  }

  private static Optional<Path> path(StringProperty property) {
    return Optional.of(property.get().strip()).filter(text -> !text.isEmpty()).map(Path::of);
  }
}
