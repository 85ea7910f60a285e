package dev.drydock.profile;

import dev.drydock.problem.DrydockException;
import dev.drydock.problem.FileReason;
import dev.drydock.problem.Problem;
import dev.drydock.problem.Severity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds a database connection in a {@code .env} file: {@code DATABASE_URL} and its kin, libpq's own
 * variables, or the host derived from {@code SUPABASE_URL}.
 *
 * <p>Supabase's direct connection is {@code db.<project>.supabase.co:5432}, user and database
 * {@code postgres} (Supabase documentation, "Connect to your database").
 */
public final class DotEnvImport {
  /** Direct connections before pooled ones. */
  private static final List<String> URLS =
      List.of(
          "DIRECT_URL",
          "SUPABASE_DB_URL",
          "DATABASE_URL",
          "POSTGRES_URL_NON_POOLING",
          "POSTGRES_URL",
          "POSTGRESQL_URL",
          "PG_URL",
          "DB_URL");

  private static final List<String> SUPABASE_URLS =
      List.of(
          "SUPABASE_URL",
          "NEXT_PUBLIC_SUPABASE_URL",
          "VITE_SUPABASE_URL",
          "EXPO_PUBLIC_SUPABASE_URL",
          "PUBLIC_SUPABASE_URL");

  private static final List<String> SUPABASE_PASSWORDS =
      List.of("SUPABASE_DB_PASSWORD", "DB_PASSWORD", "POSTGRES_PASSWORD");

  private static final Pattern PROJECT =
      Pattern.compile("https://([a-z0-9]+)\\.supabase\\.(co|in)(?:[:/].*)?");

  private DotEnvImport() {}

  /**
   * What was found.
   *
   * @param variable the one the connection came from
   * @param notes about what is missing or is no database password, the connection's own included
   */
  public record Imported(String variable, ConnectionSpec connection, List<Problem> notes) {
    public Imported {
      notes = List.copyOf(notes);
    }
  }

  /**
   * Reads a file.
   *
   * @throws DrydockException INPUT when it cannot be read, holds no connection, or a broken one
   */
  public static Imported read(Path file) throws DrydockException {
    try {
      return of(DotEnv.parse(Files.readString(file, StandardCharsets.UTF_8)));
    } catch (IOException unreadable) {
      throw new DrydockException(
          DrydockException.Kind.INPUT,
          Problem.error(
              "env-file-unreadable",
              "The file "
                  + file
                  + " cannot be read as text: "
                  + FileReason.reading(unreadable)
                  + ".",
              "Name a .env file in UTF-8."),
          unreadable);
    }
  }

  /** Finds the connection in variables already read. */
  static Imported of(Map<String, String> variables) throws DrydockException {
    List<Problem> notes = new ArrayList<>();
    aboutKeys(variables, notes);
    for (String name : URLS) {
      String url = variables.getOrDefault(name, "");
      if (ConnectionUrl.looksLikeOne(url)) {
        return imported(name, ConnectionUrl.parse(url), notes);
      }
    }
    if (new LibpqEnvironment(variables).profile().isPresent()) {
      return imported("PGHOST", new LibpqEnvironment(variables).spec(), notes);
    }
    for (String name : SUPABASE_URLS) {
      Matcher project = PROJECT.matcher(variables.getOrDefault(name, ""));
      if (project.matches()) {
        return imported(name, supabase(project, variables, notes), notes);
      }
    }
    throw new DrydockException(
        DrydockException.Kind.INPUT,
        Problem.error(
            "no-connection-in-env",
            "The file names no PostgreSQL database.",
            "It needs DATABASE_URL, SUPABASE_DB_URL, PGHOST or SUPABASE_URL."));
  }

  private static Imported imported(String name, ConnectionSpec spec, List<Problem> notes) {
    notes.addAll(spec.notes());
    return new Imported(name, spec, notes);
  }

  private static ConnectionSpec supabase(
      Matcher project, Map<String, String> variables, List<Problem> notes) throws DrydockException {
    ConnectionParameters parameters =
        new ConnectionParameters("the .env file")
            .add("host", "db." + project.group(1) + ".supabase." + project.group(2))
            .add("dbname", "postgres")
            .add("user", "postgres")
            .add("sslmode", "require");
    for (String name : SUPABASE_PASSWORDS) {
      parameters.add("password", variables.getOrDefault(name, ""));
    }
    if (!parameters.has("password")) {
      notes.add(
          note(
              "supabase-password-needed",
              "The host was derived from the project's address; the database password is not in"
                  + " the file.",
              "Type it when asked; it is in Supabase under Project Settings, Database."));
    }
    return parameters.build();
  }

  private static void aboutKeys(Map<String, String> variables, List<Problem> notes) {
    for (String name : variables.keySet()) {
      if (name.contains("SERVICE_ROLE")
          || name.equals("SUPABASE_SERVICE_KEY")
          || name.equals("SUPABASE_SECRET_KEY")) {
        notes.add(
            note(
                "service-role-key",
                name + " is a key for Supabase's web API, no database password; it is not used.",
                "Use the database password of the project."));
      }
    }
  }

  private static Problem note(String code, String message, String remedy) {
    return new Problem(
        code, Severity.INFO, message, remedy, List.of(), List.of(), Optional.empty());
  }
}
