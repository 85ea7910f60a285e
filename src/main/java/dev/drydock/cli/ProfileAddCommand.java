package dev.drydock.cli;

import dev.drydock.command.ManageProfiles;
import dev.drydock.command.ManageProfiles.Imported;
import dev.drydock.command.Where;
import dev.drydock.command.json.Json;
import dev.drydock.command.json.ProblemJson;
import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Problem;
import dev.drydock.profile.Environment;
import dev.drydock.profile.Passphrase;
import dev.drydock.profile.Profile;
import dev.drydock.profile.ProfileKind;
import dev.drydock.profile.Secret;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "add",
    description = {
      "Stores a profile made from --url or --env, with -d as its folder. A password that comes with"
          + " it goes to the system's keyring, or nowhere."
    })
final class ProfileAddCommand extends DrydockCommand {
  /** What the database is for. */
  enum For {
    development,
    staging,
    production
  }

  @Parameters(paramLabel = "NAME", description = "what to call it")
  private String name = "";

  @Option(
      names = "--env",
      paramLabel = "FILE",
      description = "a .env file with DATABASE_URL, SUPABASE_DB_URL or SUPABASE_URL")
  private Optional<Path> env = Optional.empty();

  @Option(
      names = "--environment",
      paramLabel = "WORD",
      defaultValue = "development",
      description = "${COMPLETION-CANDIDATES}; default development")
  private For environment = For.development;

  @Option(names = "--read-only", description = "never write through this profile")
  private boolean readOnly;

  @Option(
      names = "--console-unlocks",
      description =
          "let a console tab of the window be unlocked for writing, ten minutes at a time; never on"
              + " production")
  private boolean consoleUnlocks;

  @Option(
      names = "--support",
      description =
          "for people who may look and never break: nothing is written through it, and it is"
              + " changed with the passphrase that is asked for")
  private boolean support;

  @Option(
      names = "--copy-rows",
      negatable = true,
      fallbackValue = "true",
      description =
          "whether dry runs on scratch may copy the rows of small tables; default: of development"
              + " databases")
  private Optional<Boolean> copyRows = Optional.empty();

  @Option(names = "--role", paramLabel = "ROLE", description = "assumed on every session")
  private Optional<String> role = Optional.empty();

  @Option(names = "--replace", description = "replace the profile of this name")
  private boolean replace;

  ProfileAddCommand(CommandContext context) {
    super(context);
  }

  @Override
  public Integer call() throws DrydockException {
    ManageProfiles profiles = context().useCases().manageProfiles();
    Imported imported = imported(profiles);
    Profile profile = completed(imported.profile());
    Optional<Problem> aside =
        replace
            ? profiles.save(profile, Optional.of(name), passphraseOf(profiles))
            : profiles.save(profile, Optional.empty());
    imported.remarks().forEach(remark -> terminal().tell("warning: " + remark.message()));
    warnOfFolder(profile);
    aside.ifPresent(problem -> terminal().tell("warning: " + problem.message()));
    ProfileCommand.remember(context(), imported);
    if (context().json()) {
      print(
          Json.document(
              "profile-add",
              json -> {
                json.field("name", profile.name());
                json.field("server", ProfileCommand.server(profile));
                json.field("environment", profile.environment());
                ProblemJson.array(json, "problems", imported.remarks());
              }));
    } else {
      line("Stored " + profile.name() + ": " + ProfileCommand.server(profile));
    }
    return FINE;
  }

  private Imported imported(ManageProfiles profiles) throws DrydockException {
    Where where = context().globals().where(terminal());
    if (env.isPresent() && where instanceof Where.Variables) {
      return profiles.fromDotEnv(name, env.get());
    }
    if (where instanceof Where.Url url && env.isEmpty()) {
      return profiles.fromUrl(name, url.url());
    }
    throw ProfileCommand.bad(
        "A profile is made from --url or from --env, and one of the two is needed.",
        "For instance: drydock profile add local --url postgresql://me@localhost/app -d sql.");
  }

  /** No error: a profile may be made before its project is on this machine. */
  private void warnOfFolder(Profile profile) {
    profile
        .folder()
        .filter(folder -> !Files.isDirectory(folder))
        .ifPresent(
            folder ->
                terminal().tell("warning: there is no folder " + folder + " on this machine yet."));
  }

  private Profile completed(Profile from) throws DrydockException {
    return new Profile(
        name,
        Environment.valueOf(environment.name().toUpperCase(Locale.ROOT)),
        from.server(),
        readOnly,
        context().globals().folder().map(folder -> folder.toAbsolutePath().normalize()),
        from.searchPath(),
        role,
        from.timeouts(),
        context().globals().choices().tool(),
        context().globals().choices().history().map(Object::toString),
        copyRows,
        kind());
  }

  private ProfileKind kind() throws DrydockException {
    if (!support) {
      return new ProfileKind.Ordinary(consoleUnlocks);
    }
    if (consoleUnlocks) {
      throw ProfileCommand.bad(
          "A support profile is never unlocked for writing.", "Leave --console-unlocks out.");
    }
    Optional<Secret> first = asked("Passphrase to change this profile: ");
    Optional<Secret> again = asked("The same once more: ");
    if (!first.map(Secret::reveal).equals(again.map(Secret::reveal))) {
      throw ProfileCommand.bad("Those were two different passphrases.", "Try once more.");
    }
    return new ProfileKind.Support(
        Passphrase.of(
            first.orElseThrow(
                () ->
                    ProfileCommand.bad(
                        "A support profile needs a passphrase, and nobody gave one.",
                        "Make it at a terminal or in the window."))));
  }

  /** Asked for only where the stored one is for support. */
  private Optional<Secret> passphraseOf(ManageProfiles profiles) throws DrydockException {
    return profiles.find(name).filter(Profile::support).isPresent()
        ? asked("Passphrase of the profile " + name + ": ")
        : Optional.empty();
  }

  private Optional<Secret> asked(String question) {
    terminal().flush();
    return terminal()
        .person()
        .flatMap(person -> person.secret(OneLine.of(question)))
        .filter(text -> !text.isEmpty())
        .map(Secret::new);
  }
}
