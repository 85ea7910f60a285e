package dev.drydock.command.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.PersonIdent;

/** Writes a demo's folder as its team did, commit by commit. */
final class DemoHistory {
  private final Path folder;

  DemoHistory(Path folder) {
    this.folder = folder;
  }

  void write(Demo demo) throws IOException, GitAPIException {
    try (Git git = Git.init().setDirectory(folder.toFile()).setInitialBranch("main").call()) {
      if (demo == Demo.NUMBERED) {
        copy("numbered/001_migration_tracking.sql");
        copy("history/002_tenants_and_users.sql");
        commit(git, "Marta", 61, "Tenants, users, and which migrations have run");
        copy("numbered/003_contacts_and_campaigns.sql");
        commit(git, "Jonas", 33, "Contacts and campaigns");
        copy("numbered/005_products.sql");
        copy("numbered/002_tenants_and_users.sql");
        commit(git, "Marta", 3, "Products; partners get a plan of their own");
      } else {
        for (String name : demo.applied()) {
          copy(name);
        }
        commit(git, "Nele", 14, "Tenants, contacts and activities");
      }
      for (String name : DemoResources.files(demo)) {
        copy(name);
      }
      commit(git, "Marta", 1, "Merge what was waiting on branches");
    }
  }

  private void copy(String resource) throws IOException {
    Path file = folder.resolve(resource.substring(resource.indexOf('/') + 1));
    Files.writeString(file, DemoResources.text(resource));
  }

  /** Never signs and runs no hooks, whatever the person's own git settings say. */
  private static void commit(Git git, String who, int daysAgo, String message)
      throws GitAPIException {
    Instant when = Instant.now().minus(Duration.ofDays(daysAgo));
    PersonIdent person =
        new PersonIdent(who, who.toLowerCase(Locale.ROOT) + "@team.example", when, ZoneOffset.UTC);
    git.add().addFilepattern(".").call();
    git.commit()
        .setAuthor(person)
        .setCommitter(person)
        .setMessage(message)
        .setSign(false)
        .setNoVerify(true)
        .call();
  }
}
