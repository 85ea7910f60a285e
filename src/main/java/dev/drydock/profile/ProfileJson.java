package dev.drydock.profile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One profile as a JSON object; fields it does not know stay where they are. */
final class ProfileJson {
  private static final List<String> SERVER_FIELDS =
      List.of(
          "host",
          "port",
          "database",
          "user",
          "sslmode",
          "sslrootcert",
          "sslcert",
          "sslkey",
          "service",
          "embedded");

  private ProfileJson() {}

  /** An entry that is no profile; the message says what is wrong with it. */
  static final class NotAProfile extends Exception {
    private static final long serialVersionUID = 1L;

    NotAProfile(String message, Throwable cause) {
      super(message, cause);
    }
  }

  static Profile read(JsonNode entry) throws NotAProfile {
    String name = entry.path("name").asText("");
    if (name.isBlank()) {
      throw new NotAProfile("it has no name", null);
    }
    List<String> searchPath = new ArrayList<>();
    entry.path("searchPath").forEach(schema -> searchPath.add(schema.asText()));
    return new Profile(
        name,
        choice(Environment.class, entry.path("environment").asText("development")),
        server(entry.path("server")),
        entry.path("readOnly").asBoolean(false),
        path(entry, "folder"),
        searchPath,
        text(entry, "role"),
        timeouts(entry.path("timeouts")),
        text(entry, "tool"),
        text(entry, "history"),
        entry.hasNonNull("copyRows")
            ? Optional.of(entry.get("copyRows").asBoolean())
            : Optional.empty(),
        kind(entry));
  }

  private static ProfileKind kind(JsonNode entry) throws NotAProfile {
    String kind = entry.path("kind").asText("ordinary");
    if (kind.equals("ordinary")) {
      return new ProfileKind.Ordinary(entry.path("consoleUnlocks").asBoolean(false));
    }
    JsonNode stored = entry.path("passphrase");
    Passphrase passphrase =
        new Passphrase(
            stored.path("algorithm").asText(""),
            stored.path("iterations").asInt(0),
            stored.path("salt").asText(""),
            stored.path("hash").asText(""));
    if (!kind.equals("support")) {
      throw new NotAProfile("its kind is " + kind, null);
    }
    if (!passphrase.isUsable()) {
      throw new NotAProfile("its passphrase is damaged", null);
    }
    return new ProfileKind.Support(passphrase);
  }

  static void write(Profile profile, ObjectNode entry) {
    entry.put("name", profile.name());
    entry.put("environment", profile.environment().name().toLowerCase(Locale.ROOT));
    ObjectNode server = entry.withObjectProperty("server");
    SERVER_FIELDS.forEach(server::remove);
    writeServer(profile.server(), server);
    entry.put("readOnly", profile.readOnly());
    set(entry, "folder", profile.folder().map(Path::toString));
    ArrayNode searchPath = entry.putArray("searchPath");
    profile.searchPath().forEach(searchPath::add);
    set(entry, "role", profile.role());
    ObjectNode timeouts = entry.withObjectProperty("timeouts");
    timeouts.put("connectMs", profile.timeouts().connect().toMillis());
    timeouts.put("lockMs", profile.timeouts().lock().toMillis());
    timeouts.put("statementMs", profile.timeouts().statement().toMillis());
    timeouts.put("idleInTransactionMs", profile.timeouts().idleInTransaction().toMillis());
    set(entry, "tool", profile.tool());
    set(entry, "history", profile.history());
    profile
        .copyRows()
        .ifPresentOrElse(allowed -> entry.put("copyRows", allowed), () -> entry.remove("copyRows"));
    writeKind(profile.kind(), entry);
  }

  private static void writeKind(ProfileKind kind, ObjectNode entry) {
    entry.remove(List.of("kind", "consoleUnlocks", "passphrase"));
    switch (kind) {
      case ProfileKind.Ordinary ordinary -> {
        if (ordinary.consoleUnlocks()) {
          entry.put("consoleUnlocks", true);
        }
      }
      case ProfileKind.Support support -> {
        entry.put("kind", "support");
        ObjectNode stored = entry.putObject("passphrase");
        stored.put("algorithm", support.passphrase().algorithm());
        stored.put("iterations", support.passphrase().iterations());
        stored.put("salt", support.passphrase().salt());
        stored.put("hash", support.passphrase().hash());
      }
    }
  }

  private static void writeServer(Server server, ObjectNode json) {
    switch (server) {
      case Server.Address address -> {
        json.put("host", address.host());
        json.put("port", address.port());
        json.put("database", address.database());
        json.put("user", address.user());
        json.put("sslmode", address.tls().mode().libpqName());
        set(json, "sslrootcert", address.tls().rootCertificate().map(Path::toString));
        set(json, "sslcert", address.tls().clientCertificate().map(Path::toString));
        set(json, "sslkey", address.tls().clientKey().map(Path::toString));
      }
      case Server.Service service -> {
        json.put("service", service.name());
        set(json, "database", service.database());
      }
      case Server.Embedded embedded -> json.put("embedded", embedded.database());
    }
  }

  private static Server server(JsonNode json) throws NotAProfile {
    if (json.hasNonNull("embedded")) {
      return new Server.Embedded(json.get("embedded").asText());
    }
    if (json.hasNonNull("service")) {
      return new Server.Service(json.get("service").asText(), text(json, "database"));
    }
    for (String field : List.of("host", "database", "user")) {
      if (text(json, field).isEmpty()) {
        throw new NotAProfile("its server has no " + field, null);
      }
    }
    String mode = json.path("sslmode").asText("prefer");
    Tls tls =
        new Tls(
            TlsMode.of(mode).orElseThrow(() -> new NotAProfile("no sslmode: " + mode, null)),
            path(json, "sslrootcert"),
            path(json, "sslcert"),
            path(json, "sslkey"));
    int port = json.path("port").asInt(5432);
    if (port < 1 || port > 65_535) {
      throw new NotAProfile("its port is " + port, null);
    }
    return new Server.Address(
        json.get("host").asText(),
        port,
        json.get("database").asText(),
        json.get("user").asText(),
        tls);
  }

  private static Timeouts timeouts(JsonNode json) {
    Timeouts standard = Timeouts.standard();
    return new Timeouts(
        millis(json, "connectMs", standard.connect()),
        millis(json, "lockMs", standard.lock()),
        millis(json, "statementMs", standard.statement()),
        millis(json, "idleInTransactionMs", standard.idleInTransaction()));
  }

  private static Duration millis(JsonNode json, String field, Duration otherwise) {
    return Duration.ofMillis(json.path(field).asLong(otherwise.toMillis()));
  }

  private static <E extends Enum<E>> E choice(Class<E> type, String word) throws NotAProfile {
    try {
      return Enum.valueOf(type, word.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException unknown) {
      throw new NotAProfile("its environment is " + word, unknown);
    }
  }

  private static Optional<String> text(JsonNode json, String field) {
    return Optional.of(json.path(field).asText("")).filter(text -> !text.isBlank());
  }

  private static Optional<Path> path(JsonNode json, String field) throws NotAProfile {
    try {
      return text(json, field).map(Path::of);
    } catch (InvalidPathException bad) {
      throw new NotAProfile("its " + field + " is no path", bad);
    }
  }

  private static void set(ObjectNode json, String field, Optional<String> value) {
    value.ifPresentOrElse(text -> json.put(field, text), () -> json.remove(field));
  }
}
