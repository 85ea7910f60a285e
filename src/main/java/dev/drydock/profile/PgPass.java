package dev.drydock.profile;

import dev.drydock.problem.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * libpq's password file: {@code PGPASSFILE}, else {@code ~/.pgpass}, on Windows {@code
 * %APPDATA%\postgresql\pgpass.conf}. Lines are {@code host:port:database:user:password}, {@code *}
 * matches anything, {@code \} escapes a colon or itself, the first matching line counts.
 *
 * <p>Format and the rule on permissions: PostgreSQL documentation, "The Password File". Read anew
 * at each call, never written.
 */
public final class PgPass implements PasswordSource {
  private static final Set<PosixFilePermission> OTHERS =
      Set.of(
          PosixFilePermission.GROUP_READ,
          PosixFilePermission.GROUP_WRITE,
          PosixFilePermission.GROUP_EXECUTE,
          PosixFilePermission.OTHERS_READ,
          PosixFilePermission.OTHERS_WRITE,
          PosixFilePermission.OTHERS_EXECUTE);

  private final Path file;

  public PgPass(Path file) {
    this.file = file;
  }

  /** The file an environment, an {@code os.name} and a home folder lead to. */
  public static PgPass of(Map<String, String> environment, String system, Path home) {
    String named = environment.getOrDefault("PGPASSFILE", "");
    if (!named.isEmpty()) {
      return new PgPass(Path.of(named));
    }
    String appData = environment.getOrDefault("APPDATA", "");
    if (system.toLowerCase(Locale.ROOT).startsWith("windows") && !appData.isEmpty()) {
      return new PgPass(Path.of(appData, "postgresql", "pgpass.conf"));
    }
    return new PgPass(home.resolve(".pgpass"));
  }

  /** Why the file is there and yet not used, as libpq would warn. */
  public Optional<Problem> problem() {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      if (isOpenToOthers()) {
        return Optional.of(
            Problem.warning(
                "pgpass-permissions",
                "The password file " + file + " is not used: others may read it.",
                "chmod 600 " + file));
      }
      Files.readString(file, StandardCharsets.UTF_8);
      return Optional.empty();
    } catch (IOException unreadable) {
      return Optional.of(
          Problem.warning(
              "pgpass-unreadable",
              "The password file " + file + " is not used: it cannot be read as text.",
              "Make it a UTF-8 file that you may read."));
    }
  }

  @Override
  public Optional<Secret> password(Server.Address server, boolean previousWasWrong) {
    if (!Files.isRegularFile(file) || problem().isPresent()) {
      return Optional.empty();
    }
    try {
      for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
        List<String> fields = fields(line);
        if (!line.startsWith("#") && fields.size() == 5 && matches(fields, server)) {
          return Optional.of(new Secret(fields.get(4)));
        }
      }
    } catch (IOException goneMeanwhile) {
      return Optional.empty();
    }
    return Optional.empty();
  }

  private boolean isOpenToOthers() throws IOException {
    var view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
    return view != null && view.readAttributes().permissions().stream().anyMatch(OTHERS::contains);
  }

  private static boolean matches(List<String> fields, Server.Address server) {
    // A socket directory is asked for as localhost, or by its own path.
    boolean host =
        field(fields.get(0), server.host())
            || (server.host().startsWith("/") && field(fields.get(0), "localhost"));
    return host
        && field(fields.get(1), Integer.toString(server.port()))
        && field(fields.get(2), server.database())
        && field(fields.get(3), server.user());
  }

  private static boolean field(String pattern, String value) {
    return pattern.equals("*") || pattern.equals(value);
  }

  /** The line's fields without their escapes; the password may hold unescaped colons. */
  private static List<String> fields(String line) {
    List<String> fields = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '\\' && i + 1 < line.length()) {
        field.append(line.charAt(++i));
      } else if (c == ':' && fields.size() < 4) {
        fields.add(field.toString());
        field.setLength(0);
      } else {
        field.append(c);
      }
    }
    fields.add(field.toString());
    return fields;
  }
}
